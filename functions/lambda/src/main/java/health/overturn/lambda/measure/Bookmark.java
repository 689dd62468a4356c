package health.overturn.lambda.measure;

import java.time.Instant;

/// How far measuring has come for a practice.
///
/// @param version 0 where nothing was measured yet
/// @param through what was done until then is in the book, and nothing later
/// @param since the logs from this moment of writing on may hold what is not counted yet
/// @param folder of the book
record Bookmark(long version, Instant through, Instant since, String folder) {
    static final Bookmark NONE = new Bookmark(0, Instant.EPOCH, Instant.EPOCH, "");

    Bookmark next(Instant until, Instant from, String to) {
        return new Bookmark(version + 1, until, from, to);
    }
}
