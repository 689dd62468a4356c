package health.overturn.operations.measure;

import health.overturn.denials.rollup.MetricsRollup;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A book with what belongs to it.
///
/// @param blocks the key of each block's object by the block's name
/// @param seen objects of the logs that are counted, though they come after the bookmark's moment
record StoredRollup(MetricsRollup rollup, SortedMap<String, String> shardKeys, Set<String> countedObjects) {
    static final StoredRollup NONE = new StoredRollup(MetricsRollup.EMPTY, Collections.emptySortedMap(), Set.of());

    StoredRollup {
        shardKeys = Collections.unmodifiableSortedMap(new TreeMap<>(shardKeys));
        countedObjects = Set.copyOf(countedObjects);
    }
}
