package health.overturn.lambda.wiring;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What template.yaml tells a function: the names of what it works on.
///
/// @param table OVERTURN_TABLE
/// @param intakeBucket OVERTURN_INTAKE_BUCKET
/// @param bus OVERTURN_BUS
public record Environment(String table, String intakeBucket, String bus) {
    private static final List<String> NAMES = List.of("OVERTURN_TABLE", "OVERTURN_INTAKE_BUCKET", "OVERTURN_BUS");

    /// @throws IllegalArgumentException that names all missing variables
    public static Environment from(Map<String, String> variables) {
        Stream<String> missing =
                NAMES.stream().filter(name -> variables.getOrDefault(name, "").isBlank());
        List<String> names = missing.toList();
        if (!names.isEmpty()) {
            throw new IllegalArgumentException(
                    "environment: a value of each variable was expected but missing were " + String.join(", ", names));
        }
        return new Environment(
                variables.getOrDefault("OVERTURN_TABLE", ""),
                variables.getOrDefault("OVERTURN_INTAKE_BUCKET", ""),
                variables.getOrDefault("OVERTURN_BUS", ""));
    }
}
