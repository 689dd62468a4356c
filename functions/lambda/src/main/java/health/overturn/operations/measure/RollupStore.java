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

/// Books and their blocks in the bucket of records. Nothing there is written twice: each run that adds to a book
/// has a folder of its own, and the bookmark says which counts.
///
/// A folder is `book/{practice}/{through}-{moment of writing}/`, with the book, the list of what belongs to it, and the
/// blocks that the run has changed.
final class RollupStore {
    /// What no book needs any more stays so long, for whoever has to look into it.
    private static final Duration KEPT = Duration.ofDays(8);

    private final RecordsBucket records;

    RollupStore(RecordsBucket records) {
        this.records = records;
    }

    static String folder(String practice, Instant through, Instant now) {
        return "book/" + practice + "/" + through + "-" + now.toEpochMilli() + "/";
    }

    StoredRollup open(RollupCheckpoint bookmark) {
        if (bookmark.folder().isEmpty()) {
            return StoredRollup.NONE;
        }
        SortedMap<String, String> blocks = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode line : lines(bookmark.folder())) {
            if (line.has("block")) {
                blocks.put(line.path("block").asText(), line.path("key").asText());
            } else {
                seen.add(line.path("seen").asText());
            }
        }
        try (Stream<String> book = records.texts(book(bookmark.folder()))) {
            return new StoredRollup(RollupText.read(book), blocks, seen);
        }
    }

    private List<JsonNode> lines(String folder) {
        try (Stream<JsonNode> lines = records.lines(parts(folder))) {
            return lines.toList();
        }
    }

    void put(String folder, StoredRollup shelved) {
        records.putTexts(book(folder), RollupText.of(shelved.book()));
        Stream<JsonNode> blocks = shelved.blocks().entrySet().stream()
                .map(block -> Json.object().put("block", block.getKey()).put("key", block.getValue()));
        Stream<JsonNode> seen =
                shelved.seen().stream().sorted().map(key -> Json.object().put("seen", key));
        records.put(parts(folder), Stream.concat(blocks, seen));
    }

    /// @param key of its object; empty for a block that there was not yet
    ClaimShard block(String key) {
        if (key.isEmpty()) {
            return ClaimShard.NONE;
        }
        try (Stream<String> block = records.texts(key)) {
            return ClaimShardText.read(block);
        }
    }

    /// @return the key of its object
    String put(String folder, String name, ClaimShard block) {
        String key = folder + "block-" + name + ".txt.gz";
        records.putTexts(key, ClaimShardText.of(block));
        return key;
    }

    /// Deletes what has not belonged to the practice's book for a while.
    void sweep(String practice, RollupCheckpoint bookmark, StoredRollup shelved) {
        Set<String> needed = new HashSet<>(shelved.blocks().values());
        needed.add(book(bookmark.folder()));
        needed.add(parts(bookmark.folder()));
        String lately = "book/" + practice + "/" + bookmark.through().minus(KEPT);
        List<String> old = records.keys("book/" + practice + "/", "")
                .takeWhile(key -> key.compareTo(lately) < 0)
                .filter(key -> !needed.contains(key))
                .toList();
        old.forEach(records::delete);
    }

    private static String book(String folder) {
        return folder + "book.txt.gz";
    }

    private static String parts(String folder) {
        return folder + "parts.ndjson.gz";
    }
}
