package health.overturn.operations.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// An object of the move log, or an item of buffered moves.
///
/// @param name the moment of writing and what distinguishes parts of one moment; parts are read in the order of names
/// @param lines reads the part
record LogPart(String name, Supplier<Stream<JsonNode>> lines) {
    /// The end of the names of objects in which a snapshot gathered buffered moves.
    static final String GATHERED = "-" + MoveLog.GATHERED + ".ndjson.gz";

    boolean isBefore(Instant moment) {
        return MoveLogPosition.moment(name).isBefore(moment);
    }

    boolean isGathered() {
        return name.endsWith(GATHERED);
    }
}
