package health.overturn.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a person reads when the files are taken in: how much came, what was denied, what to work first, where to look.
final class Summary {
    private static final int TOP = 5;

    private final PrintWriter out;

    Summary(PrintWriter out) {
        this.out = out;
    }

    void taken(List<JsonNode> remittances, List<JsonNode> denials) {
        long claims = remittances.stream()
                .filter(each -> !each.has("copyOf"))
                .mapToLong(each -> each.path("claims").asLong())
                .sum();
        out.printf("%nTaken in: %,d remittances, %,d claims.%n", remittances.size(), claims);
        out.printf("Denied:   %,d claims, %s.%n%n", denials.size(), dollars(cents(denials)));
        Map<String, List<JsonNode>> byCategory = denials.stream()
                .collect(Collectors.groupingBy(
                        each -> each.path("category").asText(), TreeMap::new, Collectors.toList()));
        byCategory.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, List<JsonNode>> entry) -> cents(entry.getValue()))
                        .reversed())
                .forEach(entry -> out.printf(
                        "  %-16s %5d  %14s%n",
                        entry.getKey(), entry.getValue().size(), dollars(cents(entry.getValue()))));
        out.printf("%nFirst in the queue:%n");
        denials.stream()
                .sorted(Comparator.comparingLong(
                                (JsonNode each) -> each.path("deniedCents").asLong())
                        .reversed())
                .limit(TOP)
                .forEach(each -> out.printf(
                        "  %12s  %-15s %s%n",
                        dollars(each.path("deniedCents").asLong()),
                        each.path("category").asText(),
                        each.path("nextStep").asText()));
        out.flush();
    }

    void places(Stack stack, String practice) {
        out.printf("%nWhere to look (on this machine alone):%n");
        out.printf(
                "  API       %s   curl -H \"Authorization: Bearer $(./overturn token --practice %s --role lead)\" %s/v1/practices/%s/denials%n",
                stack.api(), practice, stack.api(), practice);
        out.printf(
                "  S3        %s   aws s3 cp FILE s3://%s/remits/%s/ --endpoint-url %s%n",
                stack.s3(), stack.deployment().intakeBucket(), practice, stack.s3());
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
                "  Keys      AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s AWS_REGION=us-east-1%n",
                Clients.KEY_ID, Clients.SECRET);
        stack.passedOver().forEach(each -> out.printf("  Left out here: %s%n", each));
        stack.deadLetters().forEach(letter -> out.printf("  Dead letter: %s%n", letter));
        out.flush();
    }

    private static long cents(List<JsonNode> denials) {
        return denials.stream()
                .mapToLong(each -> each.path("deniedCents").asLong())
                .sum();
    }

    static String dollars(long cents) {
        return "$%,d.%02d".formatted(cents / 100, cents % 100);
    }
}
