package health.overturn.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.store.Database;
import health.overturn.table.store.Database.Durability;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The table `things` in a folder, written and read without HTTP. Each item is in the index `byGroup`, and the table
/// has a stream.
final class FolderTable implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Tables tables;

    FolderTable(Path folder, Durability durability) {
        this.database = Database.open(folder, durability, line -> {});
        this.tables = new Tables(new TableContext(database, InstantSource.system(), WriteListener.NONE));
        if (tables.names().isEmpty()) {
            tables.create((ObjectNode) parse("""
                    {"TableName": "things",
                     "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
                     "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"},
                                              {"AttributeName": "sk", "AttributeType": "S"},
                                              {"AttributeName": "group", "AttributeType": "S"}],
                     "GlobalSecondaryIndexes": [{"IndexName": "byGroup",
                         "KeySchema": [{"AttributeName": "group", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
                         "Projection": {"ProjectionType": "KEYS_ONLY"}}],
                     "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_AND_OLD_IMAGES"}}"""));
        }
    }

    Database database() {
        return database;
    }

    TableStream stream() {
        return tables.all().iterator().next().stream();
    }

    void put(String partition, String sort, String value) {
        new ItemOperations(tables)
                .put(parse("{\"TableName\":\"things\",\"Item\":%s}".formatted(item(partition, sort, value))));
    }

    void delete(String partition, String sort) {
        new ItemOperations(tables)
                .delete(parse("{\"TableName\":\"things\",\"Key\":{\"pk\":{\"S\":\"%s\"},\"sk\":{\"S\":\"%s\"}}}"
                        .formatted(partition, sort)));
    }

    /// Puts items in one batch, from their sort keys to their values.
    void putAll(String partition, Map<String, String> values) {
        ObjectNode request = JSON.createObjectNode();
        ArrayNode writes = request.putObject("RequestItems").putArray("things");
        values.forEach((sort, value) ->
                writes.add(parse("{\"PutRequest\":{\"Item\":%s}}".formatted(item(partition, sort, value)))));
        new BatchOperations(tables).write(request);
    }

    /// Inserts items in one batch of statements.
    void insertAll(String partition, List<String> sorts, String value) {
        ObjectNode request = JSON.createObjectNode();
        ArrayNode statements = request.putArray("Statements");
        sorts.forEach(sort -> statements
                .addObject()
                .put("Statement", "INSERT INTO \"things\" VALUE {'pk': ?, 'sk': ?, 'group': ?, 'value': ?}")
                .set(
                        "Parameters",
                        parse("[{\"S\":\"%s\"},{\"S\":\"%s\"},{\"S\":\"g%s\"},{\"S\":\"%s\"}]"
                                .formatted(partition, sort, partition, value))));
        new StatementOperations(tables).batch(request);
    }

    /// Returns the values of a partition by their sort keys.
    Map<String, String> values(String partition) {
        return read("\"KeyConditionExpression\":\"pk = :p\",", partition);
    }

    /// Returns the sort keys of a partition's items as the index has them.
    List<String> indexed(String partition) {
        return List.copyOf(read(
                        "\"IndexName\":\"byGroup\",\"KeyConditionExpression\":\"#g = :p\",\"ExpressionAttributeNames\":{\"#g\":\"group\"},",
                        "g" + partition)
                .keySet());
    }

    /// Returns the records of the stream as a reader gets them.
    List<JsonNode> records() {
        return stream().recordsAfter(0, Integer.MAX_VALUE).stream()
                .map(record -> record.toJson().path("dynamodb"))
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }

    private Map<String, String> read(String condition, String partition) {
        Map<String, String> values = new TreeMap<>();
        ObjectNode request =
                (ObjectNode) parse("{\"TableName\":\"things\",%s\"ExpressionAttributeValues\":{\":p\":{\"S\":\"%s\"}}}"
                        .formatted(condition, partition));
        JsonNode page;
        do {
            page = new QueryOperations(tables).query(request);
            page.path("Items")
                    .forEach(item -> values.put(
                            item.at("/sk/S").asText(), item.at("/value/S").asText()));
            request.set("ExclusiveStartKey", page.get("LastEvaluatedKey"));
        } while (page.has("LastEvaluatedKey"));
        return values;
    }

    private static String item(String partition, String sort, String value) {
        return "{\"pk\":{\"S\":\"%s\"},\"sk\":{\"S\":\"%s\"},\"group\":{\"S\":\"g%s\"},\"value\":{\"S\":\"%s\"}}"
                .formatted(partition, sort, partition, value);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
