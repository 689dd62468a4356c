package health.overturn.table.store;

import java.util.ArrayList;
import java.util.List;

/// Rows that are read at once: at most so many, and not much more than 1 MB.
public final class RowPage {
    private static final int MAX_BYTES = 1 << 20;

    /// A row of a table or index.
    ///
    /// @param body the item
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record StoredRow(RowPosition position, byte[] body) {}

    private final int limit;
    private final List<StoredRow> rows = new ArrayList<>();
    private int bytes;

    RowPage(int limit) {
        this.limit = limit;
    }

    public List<StoredRow> rows() {
        return rows;
    }

    /// Returns whether the range may have more rows behind these.
    public boolean isFull() {
        return rows.size() >= limit || bytes >= MAX_BYTES;
    }

    /// Adds a row. Returns whether there is room for another one.
    boolean add(StoredRow row) {
        rows.add(row);
        bytes += row.body().length;
        return !isFull();
    }
}
