package health.overturn.local.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The system under test.
interface SuiteTarget extends AutoCloseable {

    /// Uploads an object to the intake bucket and waits until it is ingested.
    void ingest(String key, byte[] content) throws InterruptedException;

    /// Calls the API as an admin of the practice.
    ApiReply call(ApiCall apiCall) throws InterruptedException;

    DynamoDbClient dynamodb();

    String table();

    /// @param path the part after the practice, with the query
    record ApiCall(String method, String practice, String path, String body) {
        static ApiCall get(String practice, String path) {
            return new ApiCall("GET", practice, path, "");
        }

        static ApiCall put(String practice, String path, String body) {
            return new ApiCall("PUT", practice, path, body);
        }

        String fullPath() {
            return "/v1/practices/" + practice + path;
        }
    }

    /// The status and the body of a reply.
    record ApiReply(int status, String body) {}

    @Override
    void close();

    /// Returns all items with a scan, which only tests may use.
    default Stream<Map<String, AttributeValue>> items() {
        return dynamodb().scanPaginator(scan -> scan.tableName(table())).items().stream();
    }

    /// Returns the practice's items whose sort key has this prefix.
    default List<Map<String, AttributeValue>> items(String practice, String sortKey) {
        return dynamodb()
                .scanPaginator(scan -> scan.tableName(table())
                        .filterExpression("begins_with(pk, :p) AND begins_with(sk, :s)")
                        .expressionAttributeValues(Map.of(
                                ":p", AttributeValue.fromS(practice + "#"), ":s", AttributeValue.fromS(sortKey))))
                .items()
                .stream()
                .toList();
    }

    static String settings() {
        try {
            return Files.readString(
                    Path.of("src/main/resources/health/overturn/local/command/sample-practice.json"),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
