package health.overturn.table.store;

import java.util.List;

/// The place of a row in a table or index: its key there, and the key of its item, which makes it unique in an index.
public record RowPosition(RowKey key, RowKey item) {

    List<byte[]> values() {
        return List.of(key.partition(), key.sort(), item.partition(), item.sort());
    }
}
