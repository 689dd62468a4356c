package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.harsh.Harshness;
import health.overturn.table.item.Key;
import health.overturn.table.store.Database;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The global indexes of a harsh table server, which follow the table late.
///
/// They are those of a second set of tables. A change of an item reaches it some requests after the first; the
/// changes of one item in their order, those of different items in any.
final class LateIndexes implements WriteListener, AutoCloseable {
    private final Harshness harshness;
    private final Database database;
    private final Tables copies;
    private final QueryOperations queries;
    private final Deque<LateChange> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private long requests;

    LateIndexes(Harshness harshness, InstantSource clock) {
        this.harshness = harshness;
        this.database = Database.inMemory();
        this.copies = new Tables(new TableContext(database, clock, WriteListener.NONE));
        this.queries = new QueryOperations(copies);
    }

    private record ItemName(String table, Key key) {}

    /// @param due the number of the request from which on the indexes show the change
    private record LateChange(ItemName item, @Nullable ObjectNode after, long due) {}

    @Override
    public void itemWritten(String table, Key key, @Nullable ObjectNode after) {
        lock.lock();
        try {
            waiting.add(new LateChange(new ItemName(table, key), after, requests + harshness.indexDelay()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        database.close();
    }

    /// Returns the operation with queries of indexes answered from here.
    Function<JsonNode, ObjectNode> wrap(String name, Function<JsonNode, ObjectNode> operation) {
        return switch (name) {
            case "CreateTable" ->
                request -> {
                    ObjectNode response = operation.apply(request);
                    copies.create(withoutStream(request));
                    return response;
                };
            case "DeleteTable" ->
                request -> {
                    ObjectNode response = operation.apply(request);
                    settle();
                    copies.delete(request);
                    return response;
                };
            case "Query" ->
                request -> {
                    countRequest();
                    return request.has("IndexName") ? query(request) : operation.apply(request);
                };
            default ->
                request -> {
                    countRequest();
                    return operation.apply(request);
                };
        };
    }

    private static ObjectNode withoutStream(JsonNode definition) {
        ObjectNode copy = definition.deepCopy();
        copy.remove("StreamSpecification");
        return copy;
    }

    private ObjectNode query(JsonNode request) {
        show(false);
        return queries.query(request);
    }

    private void countRequest() {
        lock.lock();
        try {
            requests++;
        } finally {
            lock.unlock();
        }
    }

    /// Shows every change, as the service does after a while without writes.
    void settle() {
        show(true);
    }

    private void show(boolean all) {
        lock.lock();
        try {
            Set<ItemName> delayed = new HashSet<>();
            Iterator<LateChange> changes = waiting.iterator();
            while (changes.hasNext()) {
                LateChange next = changes.next();
                if (!all && (next.due() > requests || delayed.contains(next.item()))) {
                    delayed.add(next.item());
                    continue;
                }
                apply(next);
                changes.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    private void apply(LateChange late) {
        Table copy = copies.table(late.item().table());
        copies.write(session -> {
            StoredItem stored = copy.find(session, late.item().key());
            copy.write(session, stored, late.after(), ConsumedCapacity.of(copy.name()));
            return copy;
        });
    }
}
