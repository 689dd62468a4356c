package health.overturn.local.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Prints what was ingested, what is denied, and which events were published.
public final class StackSummary {
    private static final int MAX_DENIALS = 5;

    private final PrintWriter out;

    public StackSummary(PrintWriter out) {
        this.out = out;
    }

    public void printIntake(List<JsonNode> remittances, List<JsonNode> denials) {
        long claims = remittances.stream()
                .filter(each -> !each.has("copyOf"))
                .mapToLong(each -> each.path("claims").asLong())
                .sum();
        out.printf("%nIngested: %,d remittances, %,d claims.%n", remittances.size(), claims);
        out.printf("Denials:  %,d, %s.%n%n", denials.size(), formatCents(deniedCents(denials)));
        Map<String, List<JsonNode>> byCategory = denials.stream()
                .collect(Collectors.groupingBy(
                        each -> each.path("category").asText(), TreeMap::new, Collectors.toList()));
        byCategory.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<String, List<JsonNode>> entry) -> deniedCents(entry.getValue()))
                        .reversed())
                .forEach(entry -> out.printf(
                        "  %-16s %5d  %14s%n",
                        entry.getKey(), entry.getValue().size(), formatCents(deniedCents(entry.getValue()))));
        out.printf("%nLargest denials:%n");
        denials.stream()
                .sorted(Comparator.comparingLong(
                                (JsonNode each) -> each.path("deniedCents").asLong())
                        .reversed())
                .limit(MAX_DENIALS)
                .forEach(each -> out.printf(
                        "  %12s  %-15s %s%n",
                        formatCents(each.path("deniedCents").asLong()),
                        each.path("category").asText(),
                        each.path("nextStep").asText()));
        out.flush();
    }

    /// Prints the number of published events by type.
    public void printEvents(EventCounts events) {
        out.printf("%nEvents published: %,d.%n", events.total());
        events.byType().forEach((type, count) -> out.printf("  %-26s %,7d%n", type, count));
        out.flush();
    }

    private static long deniedCents(List<JsonNode> denials) {
        return denials.stream()
                .mapToLong(each -> each.path("deniedCents").asLong())
                .sum();
    }

    static String formatCents(long cents) {
        return "$%,d.%02d".formatted(cents / 100, cents % 100);
    }
}
