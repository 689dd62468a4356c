package health.overturn.table.store;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A part of a table or index, in the order of its keys.
///
/// @param partition null for all partitions
/// @param low the least sort value; null for no bound
/// @param high the greatest sort value; null for no bound
/// @param after the row behind which the range begins; null for its first row
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record KeyRange(
        byte @Nullable [] partition,
        byte @Nullable [] low,
        byte @Nullable [] high,
        @Nullable RowPosition after,
        Direction direction) {

    /// The order in which a range is read.
    public enum Direction {
        FORWARD,
        BACKWARD
    }

    /// Returns the rest of this range behind a row.
    public KeyRange behind(RowPosition row) {
        return new KeyRange(partition, low, high, row, direction);
    }

    /// Returns the conditions and the order of this range in a query of `r`, and adds their values to `values`.
    ///
    /// @param columns the columns of the key, the partition first
    String toSql(List<String> columns, List<@Nullable Object> values) {
        StringBuilder sql = new StringBuilder();
        boolean forward = direction == Direction.FORWARD;
        int fixed = partition == null ? 0 : 1;
        if (partition != null) {
            add(sql, values, "r.pk = ?", partition);
        }
        // The row behind which the range begins is its bound, so that SQLite starts there and skips nothing.
        if (low != null && (after == null || !forward)) {
            add(sql, values, "r.sk >= ?", low);
        }
        if (high != null && (after == null || forward)) {
            add(sql, values, "r.sk <= ?", high);
        }
        if (after != null) {
            sql.append(" AND (").append(String.join(", ", columns.subList(fixed, columns.size())));
            sql.append(forward ? ") > (?" : ") < (?");
            sql.append(", ?".repeat(columns.size() - fixed - 1)).append(')');
            values.addAll(after.values().subList(fixed, columns.size()));
        }
        String order = columns.stream()
                .map(column -> forward ? column : column + " DESC")
                .collect(Collectors.joining(", "));
        return sql.append(" ORDER BY ").append(order).toString();
    }

    private static void add(StringBuilder sql, List<@Nullable Object> values, String condition, byte[] value) {
        sql.append(" AND ").append(condition);
        values.add(value);
    }
}
