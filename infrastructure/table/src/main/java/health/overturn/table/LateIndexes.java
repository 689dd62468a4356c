package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.harsh.Harshness;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// The global indexes of a harsh table server, which follow the table late.
///
/// They are those of a second set of tables. A change of an item reaches it some requests after the first; the
/// changes of one item in their order, those of different items in any.
final class LateIndexes {
    private final Harshness harshness;
    private final Tables copies;
    private final QueryOperations queries;
    private final Deque<LateChange> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private long requests;

    LateIndexes(Harshness harshness, InstantSource clock) {
        this.harshness = harshness;
        this.copies = new Tables(change -> {}, clock);
        this.queries = new QueryOperations(copies);
    }

    /// @param due the number of the request from which on the indexes show the change
    private record LateChange(ItemChange change, Key key, long due) {}

    /// Returns the listener that receives the changes of the tables, and hands them on.
    ChangeListener listener(ChangeListener next) {
        return change -> {
            add(change);
            next.itemChanged(change);
        };
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

    private void add(ItemChange change) {
        ObjectNode item = change.after() == null ? change.before() : change.after();
        Key key = copies.table(change.table()).keys().keyOf(Objects.requireNonNull(item));
        lock.lock();
        try {
            waiting.add(new LateChange(change, key, requests + harshness.indexDelay()));
        } finally {
            lock.unlock();
        }
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
            Set<String> delayed = new HashSet<>();
            Iterator<LateChange> changes = waiting.iterator();
            while (changes.hasNext()) {
                LateChange next = changes.next();
                String item = next.change().table() + next.key();
                if (!all && (next.due() > requests || delayed.contains(item))) {
                    delayed.add(item);
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
        Table copy = copies.table(late.change().table());
        copies.withWriteLock(() -> {
            copy.write(late.key(), late.change().after(), ConsumedCapacity.of(copy.name()));
            return copy;
        });
    }
}
