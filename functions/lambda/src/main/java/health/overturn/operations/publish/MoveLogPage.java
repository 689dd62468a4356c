package health.overturn.operations.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/// A page of the move log.
///
/// @param moves the lines, each as its event has it
/// @param next the position after them
/// @param through the moment until which the log can be read by now; nothing that is written later stands before it
/// @param atEnd whether nothing follows until that moment
public record MoveLogPage(List<JsonNode> moves, MoveLogPosition next, Instant through, boolean atEnd) {
    public MoveLogPage {
        moves = List.copyOf(moves);
    }
}
