package health.overturn.table.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The key of a row: the bytes of its partition and of its sort value, each in the order of the values.
///
/// @param sort without bytes where the key has no sort value
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode compare the bytes
public record RowKey(byte[] partition, byte[] sort) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowKey(byte[] otherPartition, byte[] otherSort)
                && Arrays.equals(partition, otherPartition)
                && Arrays.equals(sort, otherSort);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(partition) + Arrays.hashCode(sort);
    }

    /// Returns the key as a message shows it.
    @Override
    public String toString() {
        return "key \"" + text(partition) + "\", \"" + text(sort) + "\"";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
