package health.overturn.storage.settings;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.csv.InvalidCsvTableException;
import health.overturn.denials.deadline.FilingLimits;
import java.util.List;
import java.util.stream.Stream;

/// What the tables of codes and deadlines find wrong with a practice's own rows.
final class TableOverrideErrors {
    private TableOverrideErrors() {}

    static List<String> of(TableOverrides rows) {
        return Stream.concat(
                        faults(() -> CodeTables.standard().withOverrides(rows.codes())).stream(),
                        faults(() -> FilingLimits.with(rows.deadlines())).stream())
                .toList();
    }

    private static List<String> faults(Runnable check) {
        try {
            check.run();
            return List.of();
        } catch (InvalidCsvTableException invalid) {
            return invalid.faults();
        }
    }
}
