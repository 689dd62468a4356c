package health.overturn.operations.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.json.Json;
import health.overturn.storage.record.RecordLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Stores the published versions beside the log, one object per practice, and reads the versions that the log has
/// gained since.
public final class PublishedVersionsStore {
    private static final int SCHEMA = 1;

    private final RecordsBucket records;

    public PublishedVersionsStore(RecordsBucket records) {
        this.records = records;
    }

    PublishedVersions find(String practice) {
        return records.findJsonLines(key(practice))
                .map(lines -> read(lines.iterator()))
                .orElse(PublishedVersions.NONE);
    }

    void put(String practice, PublishedVersions published) {
        ObjectNode head = Json.object()
                .put("schema", SCHEMA)
                .put("since", published.since().toString());
        published.pending().stream().sorted().forEach(head.putArray("owed")::add);
        Stream<ObjectNode> denials = published.versions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> line(
                        entry.getKey(), entry.getValue(), published.positions().getOrDefault(entry.getKey(), "")));
        records.putJsonLines(key(practice), Stream.concat(Stream.of(head), denials));
    }

    private static String key(String practice) {
        return "told/" + practice + ".ndjson.gz";
    }

    private static ObjectNode line(String denial, VersionSet versions, String position) {
        ObjectNode line = Json.object().put("denial", denial).put("through", versions.through());
        if (!versions.beyond().isEmpty()) {
            versions.beyond().forEach(line.putArray("beyond")::add);
        }
        if (!position.isEmpty()) {
            line.put("place", position);
        }
        return line;
    }

    private static PublishedVersions read(Iterator<JsonNode> lines) {
        JsonNode head = lines.next();
        Set<String> pending = new HashSet<>();
        head.path("owed").forEach(move -> pending.add(move.asText()));
        Map<String, VersionSet> versions = new HashMap<>();
        Map<String, String> positions = new HashMap<>();
        lines.forEachRemaining(line -> {
            TreeSet<Integer> beyond = new TreeSet<>();
            line.path("beyond").forEach(version -> beyond.add(version.asInt()));
            versions.put(
                    line.path("denial").asText(),
                    new VersionSet(line.path("through").asInt(), beyond));
            if (line.has("place")) {
                positions.put(line.path("denial").asText(), line.path("place").asText());
            }
        });
        return new PublishedVersions(Instant.parse(head.path("since").asText()), versions, positions, pending);
    }

    /// The versions in log objects that were written at an instant or later.
    Map<String, Set<Integer>> readLogged(String practice, Instant since) {
        return versions(records.listKeys(RecordLog.MOVES.prefix(practice), RecordLog.MOVES.keyFrom(practice, since))
                .flatMap(records::readJsonLines));
    }

    /// The versions in lines of the log, by denial id.
    static Map<String, Set<Integer>> versions(Stream<JsonNode> lines) {
        Map<String, Set<Integer>> logged = new HashMap<>();
        lines.forEach(line -> logged.computeIfAbsent(line.path("denial").asText(), _ -> new HashSet<>())
                .add(line.path("version").asInt()));
        return logged;
    }
}
