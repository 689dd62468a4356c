package health.overturn.operations.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;
import java.util.List;
import java.util.stream.Stream;

/// A move as a row of a table: the fields of its line, flat, in a fixed order.
public final class MoveRow {
    private static final List<String> OF_MOVE = List.of("id", "denial", "version", "at", "on", "move", "action");
    private static final List<String> OF_ACTOR = List.of("kind", "name", "role");
    private static final List<String> OF_DENIAL = List.of(
            "payer",
            "category",
            "cause",
            "enteredByHand",
            "deniedCents",
            "recoveredCents",
            "allowedToPatientCents",
            "stakeCents",
            "stakeKnown",
            "openCents",
            "writtenOffCents",
            "receivedOn",
            "deniedOn",
            "firstDeniedOn",
            "state",
            "outcome",
            "resolvedOn",
            "resolvedBy",
            "decideBy",
            "owner",
            "assignee",
            "nextActionOn",
            "touches",
            "touchesSinceDecision",
            "firstTouchedOn",
            "firstSentOn",
            "sentOn",
            "appealed",
            "takeback",
            "shiftedToPatient",
            "repeatOf");

    /// The columns, in their order.
    public static final List<String> COLUMNS = Stream.of(
                    OF_MOVE, OF_ACTOR.stream().map(MoveRow::actorColumn).toList(), OF_DENIAL)
            .flatMap(List::stream)
            .toList();

    private MoveRow() {}

    /// @param move a line of the move log
    public static ObjectNode of(JsonNode move) {
        ObjectNode row = Json.object();
        OF_MOVE.forEach(name -> row.set(name, move.path(name)));
        OF_ACTOR.forEach(name -> row.set(actorColumn(name), move.path("by").path(name)));
        OF_DENIAL.forEach(name -> row.set(name, move.path("after").path(name)));
        return row;
    }

    private static String actorColumn(String name) {
        return "by" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
