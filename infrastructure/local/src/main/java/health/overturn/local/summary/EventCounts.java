package health.overturn.local.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts the events of a file that has one event per line.
///
/// @param byType the number of events by detail-type
/// @param moves the number of moves of denials
/// @param newDenials the number of moves that are the first of a denial
public record EventCounts(Map<String, Long> byType, long moves, long newDenials) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MOVED = "Denial Moved";

    public EventCounts {
        byType = new TreeMap<>(byType);
    }

    /// Counts the events after the first `skipped` lines.
    public static EventCounts read(Path events, long skipped) {
        if (!Files.exists(events)) {
            return new EventCounts(Map.of(), 0, 0);
        }
        try (Stream<String> lines = Files.lines(events)) {
            Map<String, Long> byKind = lines.skip(skipped)
                    .map(EventCounts::parse)
                    .collect(Collectors.groupingBy(EventCounts::kind, Collectors.counting()));
            Map<String, Long> byType = new TreeMap<>();
            byKind.forEach((kind, count) -> byType.merge(kind.substring(0, kind.indexOf('/')), count, Long::sum));
            return new EventCounts(byType, byType.getOrDefault(MOVED, 0L), byKind.getOrDefault(MOVED + "/INTAKE", 0L));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long total() {
        return byType.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String kind(JsonNode event) {
        return event.path("detail-type").asText() + "/"
                + event.path("detail").path("move").asText();
    }

    private static JsonNode parse(String event) {
        try {
            return JSON.readTree(event);
        } catch (JsonProcessingException invalid) {
            throw new IllegalStateException("could not parse a line of events.ndjson as JSON", invalid);
        }
    }
}
