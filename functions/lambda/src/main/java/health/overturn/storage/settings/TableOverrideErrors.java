package health.overturn.storage.settings;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.csv.InvalidCsvTableException;
import health.overturn.denials.deadline.FilingLimits;
import java.util.List;
import java.util.stream.Stream;

/// Finds the errors in a practice's own rows for the code tables and the filing limits.
final class TableOverrideErrors {
    private TableOverrideErrors() {}

    static List<String> of(TableOverrides overrides) {
        return Stream.concat(
                        errors(() -> CodeTables.standard().withOverrides(overrides.codes())).stream(),
                        errors(() -> FilingLimits.withOverrides(overrides.deadlines())).stream())
                .toList();
    }

    private static List<String> errors(Runnable check) {
        try {
            check.run();
            return List.of();
        } catch (InvalidCsvTableException invalid) {
            return invalid.errors();
        }
    }
}
