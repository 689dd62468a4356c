package health.overturn.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.item.ItemBytes;
import health.overturn.table.item.Key;
import org.jspecify.annotations.Nullable;

/// What a table holds under a key before a write.
///
/// @param bytes null where there is no item, as is `item`
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record StoredItem(
        Key key, byte @Nullable [] bytes, @Nullable ObjectNode item) {

    static StoredItem of(Key key, byte @Nullable [] bytes) {
        return new StoredItem(key, bytes, bytes == null ? null : ItemBytes.decode(bytes));
    }
}
