package health.overturn.denials.csv;

import java.io.Serial;
import java.util.List;

/// A table, or a practice's rows for it, that cannot be used.
public final class InvalidCsvTableException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> errors;

    InvalidCsvTableException(List<String> errors) {
        super(String.join("; ", errors));
        this.errors = List.copyOf(errors);
    }

    /// Every fault, each a sentence with table, row and column.
    public List<String> errors() {
        return errors;
    }
}
