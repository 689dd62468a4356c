package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.item.DynamoDbError;
import health.overturn.table.item.ItemBytes;
import health.overturn.table.store.Catalog;
import health.overturn.table.store.Session;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/// The tables of a database, whose one writer puts all writes in order.
final class Tables {
    private final NavigableMap<String, Table> tables = new ConcurrentSkipListMap<>();
    private final TableContext context;

    /// Opens the tables that the database holds.
    Tables(TableContext context) {
        this.context = context;
        context.database()
                .write(
                        session -> { // in a write, so that no request comes between
                            Catalog.all(session)
                                    .forEach(entry -> keep(
                                            session,
                                            Table.open(
                                                    session,
                                                    entry.id(),
                                                    ItemBytes.decode(entry.definition()),
                                                    context)));
                            return tables;
                        });
    }

    Table create(ObjectNode definition) {
        String name = definition.path("TableName").asText();
        return context.database().write(session -> {
            if (Catalog.contains(session, name)) {
                throw DynamoDbError.of("ResourceInUseException", "Table already exists: " + name);
            }
            long id = Catalog.add(session, name, ItemBytes.encode(definition));
            return keep(session, Table.create(session, id, definition, context));
        });
    }

    /// Stores the changed definition of a table.
    void saveDefinition(Table table) {
        context.database().write(session -> {
            Catalog.change(session, table.id(), ItemBytes.encode(table.definition()));
            return table;
        });
    }

    Table delete(JsonNode request) {
        Table table = table(request);
        return context.database().write(session -> {
            Catalog.remove(session, table.id());
            session.afterCommit(() -> tables.remove(table.name(), table));
            return table;
        });
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

    /// Runs a write as a whole, and returns after its commit. Where it throws, nothing of it is written.
    <T> T write(Function<Session, T> write) {
        return context.database().write(write);
    }

    private Table keep(Session session, Table table) {
        session.afterCommit(() -> tables.put(table.name(), table));
        return table;
    }
}
