package health.overturn.denials.csv;

import java.io.Serial;
import java.util.List;

/// Says that a table, or a practice's rows for it, has errors.
public final class InvalidCsvTableException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> errors;

    InvalidCsvTableException(List<String> errors) {
        super(String.join("; ", errors));
        this.errors = List.copyOf(errors);
    }

    /// Every error, each with its table, row and column.
    public List<String> errors() {
        return errors;
    }
}
