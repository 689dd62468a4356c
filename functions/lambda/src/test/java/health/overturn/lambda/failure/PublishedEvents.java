package health.overturn.lambda.failure;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.lambda.fake.Deployment;
import health.overturn.storage.json.Json;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All that the functions published, without copies.
///
/// @param log the lines of the move log, by id
/// @param events the events on the bus, by id
record PublishedEvents(SortedMap<String, String> log, SortedMap<String, String> events) {
    static PublishedEvents of(Deployment deployment) {
        Stream<JsonNode> lines = deployment.moveLogLines("maple").stream();
        Stream<JsonNode> published = deployment.cloud().bus().events().stream()
                .map(event -> Json.read(event.path("Detail").asText()));
        return new PublishedEvents(withoutCopies(lines), withoutCopies(published));
    }

    /// Returns the lines and events that only one of the two has.
    List<String> differencesFrom(PublishedEvents other) {
        return Stream.of(
                        onlyIn(log, other.log),
                        onlyIn(other.log, log),
                        onlyIn(events, other.events),
                        onlyIn(other.events, events))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> onlyIn(SortedMap<String, String> these, SortedMap<String, String> those) {
        return these.values().stream()
                .filter(each -> !those.containsValue(each))
                .toList();
    }

    /// @throws IllegalStateException if copies differ
    private static SortedMap<String, String> withoutCopies(Stream<JsonNode> all) {
        SortedMap<String, String> byId = new TreeMap<>();
        all.forEach(each -> {
            String id = each.path("id").asText();
            String before = byId.put(id, Json.write(each));
            if (before != null && !before.equals(Json.write(each))) {
                throw new IllegalStateException(id + ": copies differ: " + before + " and " + each);
            }
        });
        return byId;
    }
}
