package health.overturn.lambda.wiring;

import java.util.List;
import java.util.Map;

/// The environment variables that template.yaml sets for all functions.
///
/// @param table the table's name (OVERTURN_TABLE)
/// @param intakeBucket the name of the bucket of uploads (OVERTURN_INTAKE_BUCKET)
/// @param recordsBucket the name of the bucket of logs and figures (OVERTURN_RECORDS_BUCKET)
/// @param bus the name of the event bus (OVERTURN_BUS)
public record Environment(String table, String intakeBucket, String recordsBucket, String bus) {
    private static final List<String> NAMES =
            List.of("OVERTURN_TABLE", "OVERTURN_INTAKE_BUCKET", "OVERTURN_RECORDS_BUCKET", "OVERTURN_BUS");

    /// @throws IllegalArgumentException if variables are missing; the message names all of them
    public static Environment from(Map<String, String> variables) {
        List<String> missing =
                NAMES.stream().filter(name -> isMissing(variables, name)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("missing environment variables: " + String.join(", ", missing));
        }
        return new Environment(
                value(variables, "OVERTURN_TABLE"),
                value(variables, "OVERTURN_INTAKE_BUCKET"),
                value(variables, "OVERTURN_RECORDS_BUCKET"),
                value(variables, "OVERTURN_BUS"));
    }

    /// A variable of one function.
    ///
    /// @throws IllegalArgumentException if it is missing
    static String value(Map<String, String> variables, String name) {
        if (isMissing(variables, name)) {
            throw new IllegalArgumentException("missing environment variable: " + name);
        }
        return variables.getOrDefault(name, "");
    }

    private static boolean isMissing(Map<String, String> variables, String name) {
        return variables.getOrDefault(name, "").isBlank();
    }
}
