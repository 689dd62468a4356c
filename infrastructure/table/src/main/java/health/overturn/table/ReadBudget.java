package health.overturn.table;

import health.overturn.table.item.KeyValue;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// How much one BatchGetItem request reads: 16 MB in all, and 1 MB of one partition. What exceeds it is left to
/// the next request. API reference, "BatchGetItem".
final class ReadBudget {
    private static final long MAX_BYTES = 16L << 20;
    private static final long MAX_PARTITION_BYTES = 1L << 20;

    private final Map<String, Map<KeyValue, Long>> bytesByPartition = new HashMap<>();
    private long bytes;

    /// Tests whether an item still fits, and counts it then.
    boolean takes(String table, KeyValue partition, int size) {
        Map<KeyValue, Long> ofTable = bytesByPartition.computeIfAbsent(table, name -> new TreeMap<>());
        long ofPartition = ofTable.getOrDefault(partition, 0L) + size;
        if (ofPartition > MAX_PARTITION_BYTES || bytes + size > MAX_BYTES) {
            return false;
        }
        ofTable.put(partition, ofPartition);
        bytes += size;
        return true;
    }
}
