package health.overturn.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.stream.Stream;

/// A file of all changes, one a line, from which another run has the tables again.
///
/// A change is with the operating system before its caller hears that it was made: a run that is killed loses nothing.
/// What a killed run left of a last line is passed over. A file begins with what the tables hold, so that it is never
/// much longer than they and what one run changed in them; records of a stream that a reader has yet to read are in it.
public final class Journal implements ChangeListener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path previous;
    private final OutputStream out;

    private Journal(Path previous, OutputStream out) {
        this.previous = previous;
        this.out = out;
    }

    /// Begins a new file; an earlier one of this name is kept aside until it is restored.
    public static Journal open(Path file) {
        Path previous = file.resolveSibling(file.getFileName() + ".earlier");
        try {
            if (Files.exists(file) && !Files.exists(previous)) { // else a run ended before it had restored all
                Files.move(file, previous, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Journal(previous, Files.newOutputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": expected a file to write but was none", e);
        }
    }

    /// Makes the changes of the earlier file again, in tables that are there, and writes down what they come to.
    public void restore(TableServer server) {
        if (!Files.exists(previous)) {
            return;
        }
        try (Stream<String> lines = Files.lines(previous, StandardCharsets.UTF_8)) {
            lines.forEach(line -> restoreLine(server, line));
            server.tables().tables().forEach(this::write);
            Files.delete(previous);
        } catch (IOException e) {
            throw new UncheckedIOException(previous + ": expected a file to read but was none", e);
        }
    }

    @Override
    public void itemChanged(ItemChange change) {
        ObjectNode line = newLine(change.table());
        line.put("sequence", change.sequence()).put("at", change.at().getEpochSecond());
        write(change.after() == null ? line.set("removed", change.before()) : line.set("item", change.after()));
    }

    @Override
    public void recordsRead(String table, String reader, long sequence) {
        write(newLine(table).put("reader", reader).put("read", sequence));
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("journal: expected to be closed but was not", e);
        }
    }

    private void write(Table table) {
        String name = table.name();
        table.stream().positions().forEach((reader, sequence) -> recordsRead(name, reader, sequence));
        table.stream().trimToUnread().forEach(record -> write(newLine(name).set("record", record.toJournalLine())));
        table.items().values().forEach(item -> write(newLine(name).set("item", Table.decode(item))));
    }

    private synchronized void write(JsonNode line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("journal: expected to be written but was not", e);
        }
    }

    private static ObjectNode newLine(String table) {
        return JsonNodeFactory.instance.objectNode().put("table", table);
    }

    private static void restoreLine(TableServer server, String text) {
        try {
            JsonNode line = JSON.readTree(text);
            Table table = server.table(line.path("table").asText());
            server.tables().withWriteLock(() -> {
                restoreLine(table, line);
                return table;
            });
        } catch (JsonProcessingException partialLine) {
            return; // no whole line: its change was told to nobody
        }
    }

    private static void restoreLine(Table table, JsonNode line) {
        if (line.has("reader")) {
            table.stream()
                    .restorePosition(
                            line.path("reader").asText(), line.path("read").asLong());
            return;
        }
        if (line.has("record")) {
            table.stream().restoreRecord(line.path("record"));
            return;
        }
        ObjectNode item = (ObjectNode) line.get("item");
        Key key = table.keys().keyOf(item == null ? (ObjectNode) line.get("removed") : item);
        Instant at = line.has("at") ? Instant.ofEpochSecond(line.path("at").asLong()) : null;
        table.restore(key, item, at, line.path("sequence").asLong());
    }
}
