package health.overturn.table.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One connection with its prepared statements. One thread uses it at a time.
public final class Session implements AutoCloseable {
    private final String file;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean hasWritten;

    Session(String file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// Runs this action after the commit of what this session writes, and never where that is rolled back.
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    String file() {
        return file;
    }

    /// Executes a statement that changes rows.
    void execute(String sql, @Nullable Object... values) {
        hasWritten = true;
        run(sql, values);
    }

    /// Gives the rows of a query to `reader` until it returns false.
    void read(String sql, List<? extends @Nullable Object> values, Predicate<Row> reader) {
        try {
            PreparedStatement statement = bind(sql, values);
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(file, result);
                boolean wantsMore = true;
                while (wantsMore && result.next()) {
                    wantsMore = reader.test(row);
                }
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /// Returns the first row of a query.
    <T> Optional<T> first(String sql, Function<Row, T> mapper, @Nullable Object... values) {
        List<T> found = new ArrayList<>(1);
        read(sql, Arrays.asList(values), row -> {
            found.add(mapper.apply(row));
            return false;
        });
        return found.stream().findFirst();
    }

    /// Returns all rows of a query.
    <T> List<T> all(String sql, Function<Row, T> mapper, @Nullable Object... values) {
        List<T> found = new ArrayList<>();
        read(sql, Arrays.asList(values), row -> found.add(mapper.apply(row)));
        return found;
    }

    void begin() {
        hasWritten = false;
        afterCommit.clear();
        run("BEGIN IMMEDIATE");
    }

    /// Runs the action. Where it throws, everything that it wrote is rolled back and the transaction goes on.
    <T> T atomically(Function<Session, T> action) {
        int actions = afterCommit.size();
        run("SAVEPOINT request");
        try {
            T result = action.apply(this);
            run("RELEASE request");
            return result;
        } catch (StoreException failure) {
            throw failure; // the whole transaction fails
        } catch (RuntimeException refusal) {
            run("ROLLBACK TO request");
            run("RELEASE request");
            afterCommit.subList(actions, afterCommit.size()).clear();
            throw refusal;
        }
    }

    boolean hasWritten() {
        return hasWritten;
    }

    void commit() {
        run("COMMIT");
        afterCommit.forEach(Runnable::run);
        afterCommit.clear();
    }

    /// Rolls back, unless SQLite has done so itself after a failure.
    void rollback() {
        try {
            if (!connection.isClosed()) {
                run("ROLLBACK");
            }
        } catch (StoreException | SQLException noTransaction) {
            return; // SQLite ends the transaction itself after a full disk
        } finally {
            afterCommit.clear();
        }
    }

    /// Executes a statement that is used once.
    void executeOnce(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw StoreException.of(file, e);
        }
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw StoreException.of(file, e);
        }
    }

    private void run(String sql, @Nullable Object... values) {
        try {
            bind(sql, Arrays.asList(values)).execute();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /// Forgets a statement that failed, because the driver ends it.
    private StoreException failed(String sql, SQLException cause) {
        statements.remove(sql);
        return StoreException.of(file, cause);
    }

    private PreparedStatement bind(String sql, List<? extends @Nullable Object> values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int column, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setBytes(column, null);
            case byte[] bytes -> statement.setBytes(column, bytes);
            case Integer number -> statement.setLong(column, number);
            case Long number -> statement.setLong(column, number);
            default -> statement.setString(column, value.toString());
        }
    }
}
