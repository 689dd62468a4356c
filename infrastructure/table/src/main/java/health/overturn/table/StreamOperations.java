package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.item.DynamoDbError;
import java.util.List;

/// ListStreams, DescribeStream, GetShardIterator and GetRecords. A stream has one shard, which is never closed.
final class StreamOperations {
    private static final String SHARD = TableServer.SHARD;
    private static final int MAX_LISTED = 100;
    private static final int MAX_RECORDS = 1000;

    private final Tables tables;

    StreamOperations(Tables tables) {
        this.tables = tables;
    }

    ObjectNode list(JsonNode request) {
        String tableName = request.path("TableName").asText();
        String after = request.path("ExclusiveStartStreamArn").asText();
        int limit = request.path("Limit").asInt(MAX_LISTED);
        List<Table> found = tables.all().stream()
                .filter(table -> table.stream().view().isPresent())
                .filter(table -> tableName.isEmpty() || table.name().equals(tableName))
                .filter(table -> table.stream().arn().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ArrayNode streams = response.putArray("Streams");
        found.stream().limit(limit).forEach(table -> addNames(streams.addObject(), table));
        if (found.size() > limit) {
            response.put("LastEvaluatedStreamArn", found.get(limit - 1).stream().arn());
        }
        return response;
    }

    ObjectNode describe(JsonNode request) {
        Table table = table(request.path("StreamArn").asText());
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ObjectNode description = addNames(response.putObject("StreamDescription"), table);
        description.put("StreamStatus", "ENABLED").put("CreationRequestDateTime", 0);
        table.stream().view().ifPresent(view -> description.put("StreamViewType", view.type()));
        description.set("KeySchema", table.definition().get("KeySchema"));
        ArrayNode shards = description.putArray("Shards");
        if (request.path("ExclusiveStartShardId").asText().equals(SHARD)) {
            return response; // no shard follows the only one
        }
        ObjectNode shard = shards.addObject().put("ShardId", SHARD);
        shard.putObject("SequenceNumberRange")
                .put(
                        "StartingSequenceNumber",
                        StreamRecord.sequenceNumber(table.stream().firstSequence()));
        return response;
    }

    ObjectNode getShardIterator(JsonNode request) {
        Table table = table(request.path("StreamArn").asText());
        if (!request.path("ShardId").asText().equals(SHARD)) {
            throw DynamoDbError.of("ResourceNotFoundException", "Requested resource not found: Shard not found");
        }
        TableStream stream = table.stream();
        long next = switch (request.path("ShardIteratorType").asText()) {
            case "TRIM_HORIZON" -> stream.firstSequence();
            case "LATEST" -> stream.lastSequence() + 1;
            case "AT_SEQUENCE_NUMBER" -> requestedSequence(request);
            case "AFTER_SEQUENCE_NUMBER" -> requestedSequence(request) + 1;
            default -> throw DynamoDbError.invalid("Invalid ShardIteratorType");
        };
        return JsonNodeFactory.instance.objectNode().put("ShardIterator", shardIterator(table, next));
    }

    ObjectNode getRecords(JsonNode request) {
        String[] parts = request.path("ShardIterator").asText().split("\\|", 2);
        if (parts.length < 2) {
            throw DynamoDbError.invalid("Invalid ShardIterator");
        }
        Table table = table(parts[0]);
        long next = parseSequence(parts[1]);
        if (next < table.stream().firstSequence()) {
            throw DynamoDbError.of("TrimmedDataAccessException", "The requested records are beyond the trim horizon");
        }
        int limit = request.path("Limit").asInt(MAX_RECORDS);
        List<StreamRecord> found = table.stream().recordsAfter(next - 1, limit);
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ArrayNode records = response.putArray("Records");
        found.forEach(record -> records.add(record.toJson()));
        long after = found.isEmpty() ? next : found.getLast().sequence() + 1;
        return response.put("NextShardIterator", shardIterator(table, after));
    }

    private Table table(String stream) {
        return tables.all().stream()
                .filter(table -> table.stream().view().isPresent())
                .filter(table -> table.stream().arn().equals(stream))
                .findFirst()
                .orElseThrow(() -> DynamoDbError.of(
                        "ResourceNotFoundException", "Requested resource not found: Stream: " + stream + " not found"));
    }

    private static ObjectNode addNames(ObjectNode description, Table table) {
        return description
                .put("StreamArn", table.stream().arn())
                .put("StreamLabel", TableStream.LABEL)
                .put("TableName", table.name());
    }

    private static String shardIterator(Table table, long next) {
        return table.stream().arn() + "|" + next;
    }

    /// Returns a sequence without the leading 1, which makes the number as long as the service's.
    private static long requestedSequence(JsonNode request) {
        return parseSequence(request.path("SequenceNumber").asText("").replaceFirst("^1", ""));
    }

    private static long parseSequence(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw DynamoDbError.invalid("Invalid SequenceNumber or ShardIterator");
        }
    }
}
