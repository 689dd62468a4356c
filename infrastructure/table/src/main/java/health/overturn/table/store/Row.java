package health.overturn.table.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The current row of a result. Columns count from 1.
final class Row {
    private static final byte[] NONE = {};

    private final String file;
    private final ResultSet result;

    Row(String file, ResultSet result) {
        this.file = file;
        this.result = result;
    }

    /// Returns the bytes of a column; no bytes where it is empty.
    byte[] bytes(int column) {
        try {
            byte[] value = result.getBytes(column);
            return value == null ? NONE : value;
        } catch (SQLException e) {
            throw StoreException.of(file, e);
        }
    }

    /// Returns the bytes of a column; null where it is empty.
    byte @Nullable [] image(int column) {
        try {
            return result.getBytes(column);
        } catch (SQLException e) {
            throw StoreException.of(file, e);
        }
    }

    long number(int column) {
        try {
            return result.getLong(column);
        } catch (SQLException e) {
            throw StoreException.of(file, e);
        }
    }

    String text(int column) {
        try {
            return String.valueOf(result.getString(column));
        } catch (SQLException e) {
            throw StoreException.of(file, e);
        }
    }
}
