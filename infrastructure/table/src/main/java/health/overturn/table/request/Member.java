package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// A member of a structure: its name, its shape, whether it must be there, and the constraints on its value.
record Member(String name, Shape shape, Presence presence, List<Constraint> constraints) {
    enum Presence {
        REQUIRED,
        OPTIONAL
    }

    Member {
        constraints = List.copyOf(constraints);
    }

    static Member required(String name, Shape shape, Constraint... constraints) {
        return new Member(name, shape, Presence.REQUIRED, List.of(constraints));
    }

    static Member optional(String name, Shape shape, Constraint... constraints) {
        return new Member(name, shape, Presence.OPTIONAL, List.of(constraints));
    }

    /// Adds each constraint that this member of a structure breaks, or a value inside it.
    void collect(JsonNode structure, String structurePlace, Violations violations) {
        JsonNode value = structure.get(name);
        String place = structurePlace.isEmpty() ? firstLower(name) : structurePlace + "." + firstLower(name);
        if (value == null) {
            if (presence == Presence.REQUIRED) {
                violations.addMissing(place);
            }
            return;
        }
        for (Constraint constraint : constraints) {
            if (!constraint.holds(value)) {
                violations.add(value, place, constraint.text());
            }
        }
        shape.collect(value, place, violations);
    }

    private static String firstLower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
