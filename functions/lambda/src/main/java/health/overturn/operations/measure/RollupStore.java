package health.overturn.operations.measure;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.rollup.ClaimShard;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Stores rollups and their claim shards in the records bucket. No object is overwritten: each run that changes a
/// rollup has a folder of its own, and the checkpoint names the current one.
///
/// A folder `book/{practice}/{through}-{time of writing}/` holds the rollup, the list of its parts, and the shards that
/// the run has changed.
public final class RollupStore {
    /// How long objects that no rollup needs are kept, for inspection.
    private static final Duration RETENTION = Duration.ofDays(8);

    private final RecordsBucket records;

    public RollupStore(RecordsBucket records) {
        this.records = records;
    }

    static String folder(String practice, Instant through, Instant now) {
        return "book/" + practice + "/" + through + "-" + now.toEpochMilli() + "/";
    }

    StoredRollup read(RollupCheckpoint checkpoint) {
        if (checkpoint.folder().isEmpty()) {
            return StoredRollup.NONE;
        }
        SortedMap<String, String> shardKeys = new TreeMap<>();
        Set<String> countedObjects = new HashSet<>();
        for (JsonNode line : readParts(checkpoint.folder())) {
            if (line.has("block")) {
                shardKeys.put(line.path("block").asText(), line.path("key").asText());
            } else {
                countedObjects.add(line.path("seen").asText());
            }
        }
        try (Stream<String> lines = records.readLines(rollupKey(checkpoint.folder()))) {
            return new StoredRollup(RollupText.read(lines), shardKeys, countedObjects);
        }
    }

    private List<JsonNode> readParts(String folder) {
        try (Stream<JsonNode> lines = records.readJsonLines(partsKey(folder))) {
            return lines.toList();
        }
    }

    void put(String folder, StoredRollup stored) {
        records.putLines(rollupKey(folder), RollupText.of(stored.rollup()));
        Stream<JsonNode> shardKeys = stored.shardKeys().entrySet().stream()
                .map(shard -> Json.object().put("block", shard.getKey()).put("key", shard.getValue()));
        Stream<JsonNode> countedObjects = stored.countedObjects().stream()
                .sorted()
                .map(key -> Json.object().put("seen", key));
        records.putJsonLines(partsKey(folder), Stream.concat(shardKeys, countedObjects));
    }

    /// @param key the key of the shard's object; empty for a new shard
    ClaimShard readShard(String key) {
        if (key.isEmpty()) {
            return ClaimShard.EMPTY;
        }
        try (Stream<String> shard = records.readLines(key)) {
            return ClaimShardText.read(shard);
        }
    }

    /// @return the key of the shard's object
    String putShard(String folder, String name, ClaimShard shard) {
        String key = folder + "block-" + name + ".txt.gz";
        records.putLines(key, ClaimShardText.of(shard));
        return key;
    }

    /// Deletes objects that have not belonged to the current rollup for longer than the retention time.
    void deleteUnused(String practice, RollupCheckpoint checkpoint, StoredRollup stored) {
        Set<String> needed = new HashSet<>(stored.shardKeys().values());
        needed.add(rollupKey(checkpoint.folder()));
        needed.add(partsKey(checkpoint.folder()));
        String oldest = "book/" + practice + "/" + checkpoint.through().minus(RETENTION);
        List<String> old = records.listKeys("book/" + practice + "/", "")
                .takeWhile(key -> key.compareTo(oldest) < 0)
                .filter(key -> !needed.contains(key))
                .toList();
        old.forEach(records::delete);
    }

    private static String rollupKey(String folder) {
        return folder + "book.txt.gz";
    }

    private static String partsKey(String folder) {
        return folder + "parts.ndjson.gz";
    }
}
