package health.overturn.operations.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A page of the move log while it is read. It is full at a number of lines, or of parts that cost a request each.
final class LogReading {
    private static final int MAX_OBJECTS = 20;

    private final int limit;
    private final Map<String, JsonNode> moves = new LinkedHashMap<>();
    private int lines;
    private int objects;

    LogReading(int limit) {
        this.limit = limit;
    }

    boolean isFull() {
        return lines >= limit || objects >= MAX_OBJECTS;
    }

    void countObject() {
        objects++;
    }

    /// Reads a part from its line `skip` on, as far as it fits.
    ///
    /// @return how many lines of the part are read by now; -1 if these are all
    int take(LogPart part, int skip) {
        try (Stream<JsonNode> all = part.lines().get()) {
            int read = skip;
            for (Iterator<JsonNode> rest = all.skip(skip).iterator(); rest.hasNext(); read++) {
                if (lines >= limit) {
                    return read;
                }
                JsonNode move = rest.next();
                moves.putIfAbsent(move.path("id").asText(), move);
                lines++;
            }
            return -1;
        }
    }

    List<JsonNode> moves() {
        return List.copyOf(moves.values());
    }
}
