package health.overturn.storage.settings;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.csv.InvalidCsvTableException;
import health.overturn.denials.deadline.FilingLimits;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds the errors in a practice's own rows for the code tables and the filing limits.
final class TableOverrideErrors {
    private TableOverrideErrors() {}

    /// @param payers tells which ids, and which groups as `group:` and a name, the document names
    static List<String> of(TableOverrides overrides, Predicate<String> payers) {
        Function<String, Optional<String>> named =
                id -> Optional.of(id).filter(payers).filter(payer -> !NamedPayers.isGroup(payer));
        return Stream.concat(
                        errors(() -> CodeTables.standard().withOverrides(overrides.codes(), named)).stream(),
                        errors(() -> FilingLimits.withOverrides(overrides.deadlines(), payers)).stream())
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
