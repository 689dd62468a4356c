package health.overturn.lambda.desk;

import java.util.List;
import java.util.stream.Stream;

/// Some rows of a list.
///
/// @param next the place after which the rest begins; empty at the end
public record Page(List<Row> rows, String next) {
    public Page {
        rows = List.copyOf(rows);
    }

    Page followedBy(Page rest) {
        return new Page(Stream.concat(rows.stream(), rest.rows.stream()).toList(), rest.next);
    }

    /// Where in a list to start, and how much of it is wanted.
    public record Window(String after, int limit) {}
}
