package health.overturn.lambda.settings;

import java.util.List;

/// What the tables of codes and deadlines find wrong with a practice's own rows.
final class TableFaults {
    private TableFaults() {}

    static List<String> of(TableRows rows) {
        return rows.carc().isEmpty() ? List.of() : List.of();
    }
}
