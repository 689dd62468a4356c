package health.overturn.lambda.settings;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.table.InvalidTableException;
import java.util.List;

/// What the tables of codes and deadlines find wrong with a practice's own rows.
final class TableFaults {
    private TableFaults() {}

    static List<String> of(TableRows rows) {
        try {
            CodeTables.standard().withOverrides(rows.codes());
            return List.of();
        } catch (InvalidTableException invalid) {
            return invalid.faults();
        }
    }
}
