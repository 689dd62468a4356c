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

/// A file of all changes, one JSON object a line, from which the next process restores the tables.
///
/// The operating system has a change before the caller gets its response, so a killed process loses no confirmed
/// change. A truncated last line is skipped.
///
/// A new file begins with the items of the tables and the stream records that a reader has yet to read. So it is never
/// much longer than the tables and the changes of one process.
public final class Journal implements ChangeListener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path previous;
    private final OutputStream out;

    private Journal(Path previous, OutputStream out) {
        this.previous = previous;
        this.out = out;
    }

    /// Opens a new file and keeps an earlier one of this name aside until [#restore] has read it.
    ///
    /// @throws UncheckedIOException where the file cannot be written
    public static Journal open(Path file) {
        Path previous = file.resolveSibling(file.getFileName() + ".earlier");
        try {
            if (Files.exists(file) && !Files.exists(previous)) { // otherwise a process stopped before it restored all
                Files.move(file, previous, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Journal(previous, Files.newOutputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("could not open the journal " + file, e);
        }
    }

    /// Repeats the changes of the earlier file and writes the resulting state to the new file. The tables must exist.
    ///
    /// @throws UncheckedIOException where a file cannot be read or written
    public void restore(TableServer server) {
        if (!Files.exists(previous)) {
            return;
        }
        try (Stream<String> lines = Files.lines(previous, StandardCharsets.UTF_8)) {
            lines.forEach(line -> restoreLine(server, line));
            server.tables().all().forEach(this::writeTable);
            Files.delete(previous);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the journal " + previous, e);
        }
    }

    @Override
    public void itemChanged(ItemChange change) {
        ObjectNode line = newLine(change.table());
        line.put("sequence", change.sequence()).put("at", change.at().getEpochSecond());
        writeLine(change.after() == null ? line.set("removed", change.before()) : line.set("item", change.after()));
    }

    @Override
    public void recordsRead(String table, String reader, long sequence) {
        writeLine(newLine(table).put("reader", reader).put("read", sequence));
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not close the journal", e);
        }
    }

    private void writeTable(Table table) {
        String name = table.name();
        table.stream().positions().forEach((reader, sequence) -> recordsRead(name, reader, sequence));
        table.stream().trimToUnread().forEach(record -> writeLine(newLine(name).set("record", record.toJournalLine())));
        table.items().values().forEach(item -> writeLine(newLine(name).set("item", Table.decode(item))));
    }

    private synchronized void writeLine(JsonNode line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write to the journal", e);
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
                apply(table, line);
                return table;
            });
        } catch (JsonProcessingException partialLine) {
            return; // truncated: no caller got a response for this change
        }
    }

    private static void apply(Table table, JsonNode line) {
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
