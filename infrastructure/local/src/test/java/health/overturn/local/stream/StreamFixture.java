package health.overturn.local.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.access.AccessKey;
import health.overturn.local.function.InvocationResult;
import health.overturn.local.stack.Clients;
import health.overturn.local.template.AsyncDefinition;
import health.overturn.local.template.FunctionDefinition;
import health.overturn.local.template.StreamTrigger;
import health.overturn.local.template.TableCreator;
import health.overturn.local.template.TableDefinition;
import health.overturn.table.TableServer;
import health.overturn.table.TableSettings;
import health.overturn.table.store.Database;
import health.overturn.table.store.Database.Durability;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A table with a stream, whose database is in a folder, and one function that reads the stream.
final class StreamFixture {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TABLE = "things";

    /// The sort keys of each invocation, in order.
    final List<List<String>> invocations = new CopyOnWriteArrayList<>();

    /// The messages to the failure queue.
    final List<String> deadLetters = new CopyOnWriteArrayList<>();
    private final Database database;
    private final TableServer server;
    private final DynamoDbClient client;
    private List<Thread> threads = List.of();

    StreamFixture(Path folder) {
        this.database = Database.open(folder, Durability.PROCESS, line -> {});
        this.server = TableServer.start(0, TableSettings.inMemory().in(database));
        this.client = Clients.dynamodb(server.address(), new AccessKey("any", "any"));
        TableCreator.createIfAbsent(client, new TableDefinition(TABLE, properties()));
    }

    /// Starts a mapping. Its function maps the sort keys of a batch to a result.
    EventSourceMapping startMapping(StreamTrigger trigger, Function<List<String>, InvocationResult> function) {
        FunctionDefinition definition = new FunctionDefinition(
                "Reader",
                "",
                128,
                Duration.ofSeconds(3),
                Map.of(),
                List.of(trigger),
                new AsyncDefinition("arn:aws:lambda:us-east-1:000000000000:function:Reader", 2, Optional.empty()));
        EventSourceMapping.Connections connections = new EventSourceMapping.Connections(
                (id, event) -> {
                    List<String> keys = keys(event);
                    invocations.add(keys);
                    return function.apply(keys);
                },
                (queue, message) -> deadLetters.add(message),
                InstantSource.system());
        EventSourceMapping mapping = new EventSourceMapping(definition, trigger, server.stream(TABLE), connections);
        threads = mapping.start();
        return mapping;
    }

    /// Puts items with these sort keys. The first letter of each is its partition key.
    void put(String... keys) {
        for (String key : keys) {
            client.putItem(r -> r.tableName(TABLE)
                    .item(Map.of(
                            "pk", AttributeValue.fromS(key.substring(0, 1)),
                            "sk", AttributeValue.fromS(key))));
        }
    }

    /// Returns all sort keys that the function got, in order.
    List<String> deliveredKeys() {
        return invocations.stream().flatMap(List::stream).toList();
    }

    static void await(Supplier<Boolean> condition) throws InterruptedException {
        for (int i = 0; i < 1_500 && !condition.get(); i++) {
            Thread.sleep(20);
        }
    }

    void stop() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    void close() throws InterruptedException {
        stop();
        client.close();
        server.close();
        database.close();
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> keys(String event) {
        return parse(event)
                .path("Records")
                .valueStream()
                .map(record -> record.at("/dynamodb/Keys/sk/S").asText())
                .toList();
    }

    private static JsonNode properties() {
        return parse("""
                {"KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
                 "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"},
                                          {"AttributeName": "sk", "AttributeType": "S"}],
                 "StreamSpecification": {"StreamViewType": "NEW_AND_OLD_IMAGES"}}
                """);
    }
}
