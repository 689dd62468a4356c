package health.overturn.denials.csv;

import java.io.Serial;
import java.util.List;

/// A table, or a practice's rows for it, that cannot be used.
public final class InvalidCsvTableException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    InvalidCsvTableException(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /// Every fault, each a sentence with table, row and column.
    public List<String> faults() {
        return faults;
    }
}
