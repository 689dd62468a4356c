package health.overturn.local.permission;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.table.TableAccess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checks calls of DynamoDB and of its streams: which action each of them is, on which table, index or stream.
public final class TableCalls implements TableAccess {
    private static final String ARN = "arn:aws:dynamodb:us-east-1:000000000000:table/";
    /// The partition key of the template's table.
    private static final String PARTITION_KEY = "pk";
    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(?<verb>SELECT\\b.*?\\bFROM|INSERT\\s+INTO|UPDATE|DELETE\\s+FROM)\\s+\"?(?<table>[^\"'\\s.]+)\"?"
                    + "(?:\\.\"?(?<index>[^\"'\\s]+)\"?)?.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Permissions permissions;

    public TableCalls(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public Optional<String> refusal(TableCall call) {
        return permissions
                .denialOfAny(call.accessKeyId(), requests(call.operation(), call.request()))
                .map(AccessDenial::message);
    }

    private static List<AccessRequest> requests(String operation, JsonNode request) {
        String action = "dynamodb:" + operation;
        return switch (operation) {
            case "BatchGetItem" ->
                request.path("RequestItems")
                        .propertyStream()
                        .map(table -> AccessRequest.of(action, tableArn(table.getKey())))
                        .toList();
            case "BatchWriteItem" ->
                request.path("RequestItems")
                        .propertyStream()
                        .flatMap(table -> batchWrites(action, table))
                        .distinct()
                        .toList();
            case "BatchExecuteStatement" ->
                request.path("Statements")
                        .valueStream()
                        .map(statement -> statement.path("Statement").asText())
                        .flatMap(TableCalls::statementRequest)
                        .distinct()
                        .toList();
            case "Query", "Scan" -> List.of(AccessRequest.of(action, tableOrIndexArn(request)));
            case "DescribeStream", "GetShardIterator" ->
                List.of(AccessRequest.of(action, request.path("StreamArn").asText()));
            case "GetRecords" ->
                List.of(AccessRequest.of(
                        action, request.path("ShardIterator").asText().split("\\|", 2)[0]));
            case "ListStreams" ->
                List.of(AccessRequest.of(
                        action, tableArn(request.path("TableName").asText("*")) + "/stream/*"));
            case "ListTables" -> List.of(AccessRequest.of(action, "*"));
            default -> List.of(onItem(action, tableArn(request.path("TableName").asText()), request));
        };
    }

    private static Stream<AccessRequest> batchWrites(String action, Map.Entry<String, JsonNode> table) {
        return table.getValue()
                .valueStream()
                .map(write -> write.has("PutRequest") ? write.path("PutRequest") : write.path("DeleteRequest"))
                .map(write -> onItem(action, tableArn(table.getKey()), write));
    }

    /// A request on one item, with the value of its partition key, where it names one.
    private static AccessRequest onItem(String action, String table, JsonNode request) {
        JsonNode key = request.has("Item") ? request.path("Item") : request.path("Key");
        String partition = key.path(PARTITION_KEY).path("S").asText();
        return partition.isEmpty()
                ? AccessRequest.of(action, table)
                : new AccessRequest(action, table, Map.of("dynamodb:LeadingKeys", partition));
    }

    /// Returns nothing for a statement that is no PartiQL, because the table refuses it.
    private static Stream<AccessRequest> statementRequest(String statement) {
        Matcher matcher = STATEMENT.matcher(statement);
        if (!matcher.matches()) {
            return Stream.empty();
        }
        String index = matcher.group("index");
        String resource = tableArn(matcher.group("table")) + (index == null ? "" : "/index/" + index);
        return Stream.of(AccessRequest.of(partiQlAction(matcher.group("verb")), resource));
    }

    private static String partiQlAction(String verb) {
        return switch (Character.toUpperCase(verb.charAt(0))) {
            case 'S' -> "dynamodb:PartiQLSelect";
            case 'I' -> "dynamodb:PartiQLInsert";
            case 'U' -> "dynamodb:PartiQLUpdate";
            default -> "dynamodb:PartiQLDelete";
        };
    }

    private static String tableOrIndexArn(JsonNode request) {
        String table = tableArn(request.path("TableName").asText());
        return request.has("IndexName")
                ? table + "/index/" + request.path("IndexName").asText()
                : table;
    }

    /// A request names a table by its name or by its ARN.
    private static String tableArn(String table) {
        return table.startsWith("arn:") ? table : ARN + table;
    }
}
