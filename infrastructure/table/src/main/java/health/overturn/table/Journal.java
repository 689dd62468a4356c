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

    private final Path earlier;
    private final OutputStream out;

    private Journal(Path earlier, OutputStream out) {
        this.earlier = earlier;
        this.out = out;
    }

    /// Begins a new file; an earlier one of this name is kept aside until it is restored.
    public static Journal at(Path file) {
        Path earlier = file.resolveSibling(file.getFileName() + ".earlier");
        try {
            if (Files.exists(file) && !Files.exists(earlier)) { // else a run ended before it had restored all
                Files.move(file, earlier, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Journal(earlier, Files.newOutputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": expected a file to write but was none", e);
        }
    }

    /// Makes the changes of the earlier file again, in tables that are there, and writes down what they come to.
    public void restore(TableServer server) {
        if (!Files.exists(earlier)) {
            return;
        }
        try (Stream<String> lines = Files.lines(earlier, StandardCharsets.UTF_8)) {
            lines.forEach(line -> restore(server, line));
            server.store().tables().forEach(this::write);
            Files.delete(earlier);
        } catch (IOException e) {
            throw new UncheckedIOException(earlier + ": expected a file to read but was none", e);
        }
    }

    @Override
    public void changed(ItemChange change) {
        ObjectNode line = line(change.table());
        line.put("sequence", change.sequence()).put("at", change.at().getEpochSecond());
        write(change.after() == null ? line.set("removed", change.before()) : line.set("item", change.after()));
    }

    @Override
    public void read(String table, String reader, long sequence) {
        write(line(table).put("reader", reader).put("read", sequence));
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
        table.stream().places().forEach((reader, sequence) -> read(name, reader, sequence));
        table.stream().unread().forEach(record -> write(line(name).set("record", record.line())));
        table.items().values().forEach(item -> write(line(name).set("item", Table.item(item))));
    }

    private synchronized void write(JsonNode line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("journal: expected to be written but was not", e);
        }
    }

    private static ObjectNode line(String table) {
        return JsonNodeFactory.instance.objectNode().put("table", table);
    }

    private static void restore(TableServer server, String text) {
        try {
            JsonNode line = JSON.readTree(text);
            Table table = server.table(line.path("table").asText());
            server.store().writing(() -> {
                restore(table, line);
                return table;
            });
        } catch (JsonProcessingException cut) {
            return; // no whole line: its change was told to nobody
        }
    }

    private static void restore(Table table, JsonNode line) {
        if (line.has("reader")) {
            table.stream()
                    .restorePlace(
                            line.path("reader").asText(), line.path("read").asLong());
            return;
        }
        if (line.has("record")) {
            table.stream().restore(line.path("record"));
            return;
        }
        ObjectNode item = (ObjectNode) line.get("item");
        Key key = table.keys().of(item == null ? (ObjectNode) line.get("removed") : item);
        Instant at = line.has("at") ? Instant.ofEpochSecond(line.path("at").asLong()) : null;
        table.restore(key, item, at, line.path("sequence").asLong());
    }
}
