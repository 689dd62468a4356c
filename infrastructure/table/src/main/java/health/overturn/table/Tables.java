package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The tables, and the one lock that puts all writes in order.
final class Tables {
    private final NavigableMap<String, Table> tables = new ConcurrentSkipListMap<>();
    private final ReentrantLock writeLock = new ReentrantLock();
    private final ChangeListener listener;
    private final InstantSource clock;

    Tables(ChangeListener listener, InstantSource clock) {
        this.listener = listener;
        this.clock = clock;
    }

    Table create(ObjectNode definition) {
        Table table = new Table(definition, listener, clock);
        if (tables.putIfAbsent(table.name(), table) != null) {
            throw DynamoDbError.of("ResourceInUseException", "Table already exists: " + table.name());
        }
        return table;
    }

    Table delete(JsonNode request) {
        Table table = table(request);
        tables.remove(table.name());
        return table;
    }

    Collection<String> names() {
        return tables.navigableKeySet();
    }

    Collection<Table> all() {
        return tables.values();
    }

    /// Returns the table under `TableName`, by name or ARN.
    ///
    /// @throws DynamoDbError where it does not exist
    Table table(JsonNode request) {
        String name = request.path("TableName").asText();
        Table table = tables.get(name.substring(name.lastIndexOf('/') + 1));
        if (table == null) {
            throw DynamoDbError.of("ResourceNotFoundException", "Requested resource not found");
        }
        return table;
    }

    /// Returns the table of this name.
    ///
    /// @throws DynamoDbError where it does not exist
    Table table(String name) {
        return table(JsonNodeFactory.instance.objectNode().put("TableName", name));
    }

    /// Runs a write while no other write runs.
    <T> T withWriteLock(Supplier<T> write) {
        writeLock.lock();
        try {
            return write.get();
        } finally {
            writeLock.unlock();
        }
    }
}
