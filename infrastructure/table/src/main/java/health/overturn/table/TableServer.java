package health.overturn.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.InvalidExpressionException;
import health.overturn.table.http.LoopbackServer;
import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Serves tables over HTTP as DynamoDB does (AWS JSON 1.0, `X-Amz-Target: DynamoDB_20120810.…`), and their
/// streams as DynamoDB Streams does (`DynamoDBStreams_20120810.…`).
public final class TableServer implements AutoCloseable {
    /// The one shard of every stream.
    public static final String SHARD = "shardId-00000000000000000001-00000001";

    private static final String CONTENT_TYPE = "application/x-amz-json-1.0";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Function<JsonNode, ObjectNode>> operations = new HashMap<>();
    private final Tables tables;
    private final LoopbackServer server;

    private TableServer(int port, ChangeListener listener, InstantSource clock) {
        this.tables = new Tables(listener, clock);
        addTableOperations(new TableOperations(tables));
        addItemOperations(new ItemOperations(tables));
        addQueryOperations(new QueryOperations(tables), new BatchOperations(tables));
        addStreamOperations(new StreamOperations(tables));
        operations.put("BatchExecuteStatement", new StatementOperations(tables)::batch);
        this.server = LoopbackServer.start(port, this::handle);
    }

    /// Starts without any table, at this port or at a free one for 0; `changes` hears of every write.
    public static TableServer start(int port, ChangeListener listener) {
        return start(port, listener, InstantSource.system());
    }

    /// The same, with what the records of a stream take for the time.
    public static TableServer start(int port, ChangeListener listener, InstantSource clock) {
        return new TableServer(port, listener, clock);
    }

    public URI address() {
        return server.address();
    }

    /// What changes in a table that is there.
    public TableStream stream(String table) {
        return table(table).stream();
    }

    @Override
    public void close() {
        server.close();
    }

    Table table(String name) {
        return tables.table(JsonNodeFactory.instance.objectNode().put("TableName", name));
    }

    Tables tables() {
        return tables;
    }

    private void addTableOperations(TableOperations tables) {
        operations.put("CreateTable", tables::create);
        operations.put("DeleteTable", tables::delete);
        operations.put("DescribeTable", tables::describe);
        operations.put("DescribeTimeToLive", tables::describeTimeToLive);
        operations.put("ListTables", tables::list);
        operations.put("UpdateTimeToLive", tables::updateTimeToLive);
    }

    private void addItemOperations(ItemOperations items) {
        operations.put("DeleteItem", items::delete);
        operations.put("GetItem", items::get);
        operations.put("PutItem", items::put);
    }

    private void addQueryOperations(QueryOperations lists, BatchOperations batches) {
        operations.put("BatchGetItem", batches::get);
        operations.put("BatchWriteItem", batches::write);
        operations.put("Query", lists::query);
        operations.put("Scan", lists::scan);
    }

    private void addStreamOperations(StreamOperations streams) {
        operations.put("DescribeStream", streams::describe);
        operations.put("GetRecords", streams::records);
        operations.put("GetShardIterator", streams::iterator);
        operations.put("ListStreams", streams::list);
    }

    private Reply handle(Request request) {
        try {
            String target = request.header("x-amz-target").orElse("");
            String operation = target.substring(target.indexOf('.') + 1);
            Function<JsonNode, ObjectNode> handler = operations.get(operation);
            if (handler == null) {
                throw DynamoDbError.of("UnknownOperationException", "The local table does not know " + operation);
            }
            return Reply.json(
                    200,
                    CONTENT_TYPE,
                    handler.apply(JSON.readTree(request.body())).toString());
        } catch (DynamoDbError error) {
            return Reply.json(400, CONTENT_TYPE, error.body().toString());
        } catch (InvalidExpressionException invalidExpression) {
            return Reply.json(
                    400,
                    CONTENT_TYPE,
                    DynamoDbError.invalid(String.valueOf(invalidExpression.getMessage()))
                            .body()
                            .toString());
        } catch (JsonProcessingException e) {
            return Reply.json(
                    400,
                    CONTENT_TYPE,
                    DynamoDbError.of("SerializationException", "The request is not JSON")
                            .body()
                            .toString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
