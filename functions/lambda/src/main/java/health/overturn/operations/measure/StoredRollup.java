package health.overturn.operations.measure;

import health.overturn.denials.rollup.MetricsRollup;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A rollup and the objects that belong to it.
///
/// @param shardKeys the keys of the shards' objects by shard name
/// @param countedObjects keys of log objects that are counted although they are newer than the checkpoint's `since`
record StoredRollup(MetricsRollup rollup, SortedMap<String, String> shardKeys, Set<String> countedObjects) {
    static final StoredRollup NONE = new StoredRollup(MetricsRollup.EMPTY, Collections.emptySortedMap(), Set.of());

    StoredRollup {
        shardKeys = Collections.unmodifiableSortedMap(new TreeMap<>(shardKeys));
        countedObjects = Set.copyOf(countedObjects);
    }
}
