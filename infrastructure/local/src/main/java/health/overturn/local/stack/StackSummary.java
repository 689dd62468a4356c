package health.overturn.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints what was ingested, what is denied, which events were published, and the addresses of the services.
final class StackSummary {
    private static final int MAX_DENIALS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;

    StackSummary(PrintWriter out) {
        this.out = out;
    }

    void printIntake(List<JsonNode> remittances, List<JsonNode> denials) {
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
    void printEvents(Stack stack) throws IOException {
        Map<String, Long> counts = countByType(stack.eventsFile());
        out.printf(
                "%nEvents published: %,d.%n",
                counts.values().stream().mapToLong(Long::longValue).sum());
        counts.forEach((type, count) -> out.printf("  %-26s %,7d%n", type, count));
        out.flush();
    }

    private static Map<String, Long> countByType(Path events) throws IOException {
        if (!Files.exists(events)) {
            return Map.of();
        }
        try (Stream<String> lines = Files.lines(events)) {
            return lines.collect(Collectors.groupingBy(StackSummary::eventType, TreeMap::new, Collectors.counting()));
        }
    }

    private static String eventType(String event) {
        try {
            return JSON.readTree(event).path("detail-type").asText();
        } catch (JsonProcessingException invalid) {
            throw new IllegalStateException("could not parse a line of events.ndjson as JSON", invalid);
        }
    }

    void printEndpoints(Stack stack, String practice) {
        out.printf("%nWhere to look (reachable only from this machine):%n");
        out.printf(
                "  API       %s   curl -H \"Authorization: Bearer $(./overturn token --practice %s --role lead)\" %s/v1/practices/%s/denials%n",
                stack.api(), practice, stack.api(), practice);
        out.printf(
                "  S3        %s   aws s3 cp FILE s3://%s/remits/%s/ --endpoint-url %s%n",
                stack.s3(), stack.deployment().intakeBucket(), practice, stack.s3());
        out.printf("  Events    %s   one JSON event per line; schemas in infrastructure/events%n", stack.eventsFile());
        out.printf("  Records   %s   aws s3 ls --recursive s3://records/ --endpoint-url %s%n", stack.s3(), stack.s3());
        out.printf(
                "  DynamoDB  %s   aws dynamodb scan --table-name %s --endpoint-url %s%n",
                stack.dynamodb(), stack.deployment().tables().getFirst().name(), stack.dynamodb());
        out.printf(
                "  Lambda    %s   aws lambda invoke --function-name NAME --payload … OUT --endpoint-url %s%n",
                stack.lambda(), stack.lambda());
        out.printf(
                "  Queues    %s   aws sqs receive-message --queue-url NAME --endpoint-url %s%n",
                stack.lambda(), stack.lambda());
        out.printf(
                "  Keys      AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s AWS_REGION=us-east-1, new with each start;"
                        + " eval \"$(./overturn env --data %s)\" sets them and the addresses%n",
                stack.key().id(), stack.key().secret(), stack.dataFolder());
        stack.unsupportedParts().forEach(each -> out.printf("  Not run here: %s%n", each));
        stack.permissions()
                .denials()
                .forEach(each -> out.printf("  Refused, because template.yaml does not allow it: %s%n", each));
        stack.deadLetters().forEach(letter -> out.printf("  Dead letter: %s%n", letter));
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
