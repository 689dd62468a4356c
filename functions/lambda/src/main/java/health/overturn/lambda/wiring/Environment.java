package health.overturn.lambda.wiring;

import java.util.List;
import java.util.Map;

/// What template.yaml tells a function: the names of what it works on.
///
/// @param table OVERTURN_TABLE
/// @param intakeBucket OVERTURN_INTAKE_BUCKET
/// @param recordsBucket OVERTURN_RECORDS_BUCKET
/// @param bus OVERTURN_BUS
public record Environment(String table, String intakeBucket, String recordsBucket, String bus) {
    private static final List<String> NAMES =
            List.of("OVERTURN_TABLE", "OVERTURN_INTAKE_BUCKET", "OVERTURN_RECORDS_BUCKET", "OVERTURN_BUS");

    /// @throws IllegalArgumentException that names all missing variables
    public static Environment from(Map<String, String> variables) {
        List<String> missing =
                NAMES.stream().filter(name -> isMissing(variables, name)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("environment: a value of each variable was expected but missing were "
                    + String.join(", ", missing));
        }
        return new Environment(
                value(variables, "OVERTURN_TABLE"),
                value(variables, "OVERTURN_INTAKE_BUCKET"),
                value(variables, "OVERTURN_RECORDS_BUCKET"),
                value(variables, "OVERTURN_BUS"));
    }

    /// A variable that one function alone has.
    ///
    /// @throws IllegalArgumentException if it is missing
    static String value(Map<String, String> variables, String name) {
        if (isMissing(variables, name)) {
            throw new IllegalArgumentException("environment, " + name + ": a value was expected but was missing");
        }
        return variables.getOrDefault(name, "");
    }

    private static boolean isMissing(Map<String, String> variables, String name) {
        return variables.getOrDefault(name, "").isBlank();
    }
}
