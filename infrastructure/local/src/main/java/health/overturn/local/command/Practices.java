package health.overturn.local.command;

import health.overturn.local.stack.Clients;
import health.overturn.local.stack.Stack;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The practices of the running stack.
final class Practices {
    /// The partition of the directory of all practices; KEYS.md has it.
    private static final String DIRECTORY = "-#P";

    private Practices() {}

    /// Returns whether a practice has settings.
    static boolean hasSettings(Stack stack, String practice) {
        String table = stack.deployment().tables().getFirst().name();
        Map<String, AttributeValue> key =
                Map.of("pk", AttributeValue.fromS(practice + "#S"), "sk", AttributeValue.fromS("S"));
        try (DynamoDbClient client = Clients.dynamodb(stack.dynamodb(), stack.key())) {
            return client.getItem(get -> get.tableName(table).key(key)).hasItem();
        }
    }

    /// Returns the ids of the practices that have settings, in their order.
    static List<String> in(Stack stack) {
        String table = stack.deployment().tables().getFirst().name();
        try (DynamoDbClient client = Clients.dynamodb(stack.dynamodb(), stack.key())) {
            return client
                    .queryPaginator(query -> query.tableName(table)
                            .keyConditionExpression("pk = :directory")
                            .expressionAttributeValues(Map.of(":directory", AttributeValue.fromS(DIRECTORY))))
                    .items()
                    .stream()
                    .map(item -> Objects.requireNonNull(item.get("sk")).s())
                    .toList();
        }
    }
}
