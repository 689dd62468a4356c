package health.overturn.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.InvalidExpressionException;
import health.overturn.table.http.LoopbackServer;
import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import health.overturn.table.item.DynamoDbError;
import health.overturn.table.request.RefusedRequestException;
import health.overturn.table.request.Requests;
import health.overturn.table.store.Database;
import health.overturn.table.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Serves tables over HTTP as DynamoDB does (AWS JSON 1.0, `X-Amz-Target: DynamoDB_20120810.…`), and their streams as
/// DynamoDB Streams does (`DynamoDBStreams_20120810.…`).
public final class TableServer implements AutoCloseable {
    /// The id of the one shard that every stream has.
    public static final String SHARD = "shardId-00000000000000000001-00000001";

    private static final int MAX_REQUEST_BYTES = 16 << 20;
    private static final String CONTENT_TYPE = "application/x-amz-json-1.0";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Function<JsonNode, ObjectNode>> operations = new HashMap<>();
    private final @Nullable LateIndexes lateIndexes;
    private final Tables tables;
    private final TableAccess access;
    private final LoopbackServer server;
    private final Optional<Database> memory;

    private TableServer(int port, TableSettings settings) {
        this.access = settings.access();
        this.lateIndexes = settings.harshness()
                .map(harshness -> new LateIndexes(harshness, settings.clock()))
                .orElse(null);
        this.memory = settings.database().isPresent() ? Optional.empty() : Optional.of(Database.inMemory());
        this.tables = new Tables(new TableContext(
                settings.database().or(() -> memory).orElseThrow(),
                settings.clock(),
                lateIndexes == null ? WriteListener.NONE : lateIndexes));
        addTableOperations(new TableOperations(tables));
        addItemOperations(new ItemOperations(tables));
        addBatchOperations(new BatchOperations(tables));
        addQueryOperations(new QueryOperations(tables));
        addStreamOperations(new StreamOperations(tables));
        operations.put("BatchExecuteStatement", new StatementOperations(tables)::batch);
        settings.harshness().ifPresent(harshness -> operations.replaceAll(harshness::wrap));
        if (lateIndexes != null) {
            operations.replaceAll(lateIndexes::wrap);
        }
        this.server = LoopbackServer.start(port, settings.verifier().protect(this::handle));
    }

    /// Starts a server in memory, without tables.
    ///
    /// @param port 0 picks a free port
    /// @throws UncheckedIOException where the port is in use
    public static TableServer start(int port) {
        return start(port, TableSettings.inMemory());
    }

    /// Starts a server with these settings.
    public static TableServer start(int port, TableSettings settings) {
        return new TableServer(port, settings);
    }

    /// Lets the global indexes of a harsh server show every change, as those of the service do after a while.
    public void settleIndexes() {
        if (lateIndexes != null) {
            lateIndexes.settle();
        }
    }

    public URI address() {
        return server.address();
    }

    /// Returns the stream of a table that exists.
    public TableStream stream(String table) {
        return table(table).stream();
    }

    @Override
    public void close() {
        server.close();
        memory.ifPresent(Database::close);
        if (lateIndexes != null) {
            lateIndexes.close();
        }
    }

    Table table(String name) {
        return tables.table(name);
    }

    private void addTableOperations(TableOperations operation) {
        operations.put("CreateTable", operation::create);
        operations.put("DeleteTable", operation::delete);
        operations.put("DescribeTable", operation::describe);
        operations.put("DescribeTimeToLive", operation::describeTimeToLive);
        operations.put("ListTables", operation::list);
        operations.put("UpdateTimeToLive", operation::updateTimeToLive);
    }

    private void addItemOperations(ItemOperations operation) {
        operations.put("DeleteItem", operation::delete);
        operations.put("GetItem", operation::get);
        operations.put("PutItem", operation::put);
    }

    private void addBatchOperations(BatchOperations operation) {
        operations.put("BatchGetItem", operation::get);
        operations.put("BatchWriteItem", operation::write);
    }

    private void addQueryOperations(QueryOperations operation) {
        operations.put("Query", operation::query);
        operations.put("Scan", operation::scan);
    }

    private void addStreamOperations(StreamOperations operation) {
        operations.put("DescribeStream", operation::describe);
        operations.put("GetRecords", operation::getRecords);
        operations.put("GetShardIterator", operation::getShardIterator);
        operations.put("ListStreams", operation::list);
    }

    private Reply handle(Request request) {
        try {
            if (request.body().length > MAX_REQUEST_BYTES) {
                return Reply.empty(413);
            }
            String target = request.header("x-amz-target").orElse("");
            String operation = target.substring(target.indexOf('.') + 1);
            Function<JsonNode, ObjectNode> handler = operations.get(operation);
            if (handler == null) {
                throw DynamoDbError.of("UnknownOperationException", "The local table does not support " + operation);
            }
            JsonNode body = JSON.readTree(request.body());
            checkAccess(new TableAccess.TableCall(request.accessKeyId().orElse(""), operation, body));
            Requests.check(operation, body);
            return reply(200, handler.apply(body));
        } catch (DynamoDbError error) {
            return reply(400, error.body());
        } catch (RefusedRequestException error) {
            return reply(400, DynamoDbError.of(error.type(), error.text()).body());
        } catch (InvalidExpressionException error) {
            return reply(
                    400,
                    DynamoDbError.invalid(String.valueOf(error.getMessage())).body());
        } catch (StoreException failure) {
            return reply(500, DynamoDbError.internal(failure).body());
        } catch (JsonProcessingException notJson) {
            return reply(
                    400,
                    DynamoDbError.of("SerializationException", "The request is not JSON")
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkAccess(TableAccess.TableCall call) {
        access.refusal(call).ifPresent(message -> {
            throw DynamoDbError.accessDenied(message);
        });
    }

    private static Reply reply(int status, ObjectNode body) {
        try {
            return new Reply(status, Map.of("content-type", CONTENT_TYPE), JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
