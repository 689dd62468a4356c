package health.overturn.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.access.AccessKey;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads the settings of all practices from the table, by the keys of KEYS.md, because nobody has signed in yet who
/// could ask the API for them.
record StoredSettings(URI dynamodb, AccessKey key, String table) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DIRECTORY = "-#P";

    /// By the practice's id. A practice without settings is left out.
    Map<String, JsonNode> read() {
        Map<String, JsonNode> found = new TreeMap<>();
        try (DynamoDbClient client = Clients.dynamodb(dynamodb, key)) {
            client.queryPaginator(query -> query.tableName(table)
                            .keyConditionExpression("pk = :directory")
                            .expressionAttributeValues(Map.of(":directory", AttributeValue.fromS(DIRECTORY))))
                    .items()
                    .forEach(entry ->
                            put(client, Objects.requireNonNull(entry.get("sk")).s(), found));
        }
        return found;
    }

    private void put(DynamoDbClient client, String practice, Map<String, JsonNode> found) {
        AttributeValue document = client.getItem(get -> get.tableName(table)
                        .key(Map.of(
                                "pk", AttributeValue.fromS(practice + "#S"),
                                "sk", AttributeValue.fromS("S"))))
                .item()
                .get("doc");
        if (document != null) {
            found.put(practice, parse(document.s()));
        }
    }

    private static JsonNode parse(String document) {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the settings in the table are no JSON", damaged);
        }
    }
}
