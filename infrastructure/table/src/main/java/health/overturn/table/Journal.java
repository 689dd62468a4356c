package health.overturn.table;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A file of all changes, one a line, from which another run has the tables again.
///
/// A change is with the operating system before its caller hears that it was made: a run that is killed loses nothing.
/// What a killed run left of a last line is passed over.
public final class Journal implements Changes, AutoCloseable {
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

    /// Makes the changes of the earlier file again, in tables that are there.
    public void restore(TableServer server) {
        if (!Files.exists(earlier)) {
            return;
        }
        try (Stream<String> lines = Files.lines(earlier, StandardCharsets.UTF_8)) {
            lines.forEach(line -> restore(server, line));
            Files.delete(earlier);
        } catch (IOException e) {
            throw new UncheckedIOException(earlier + ": expected a file to read but was none", e);
        }
    }

    @Override
    public void changed(String table, @Nullable ObjectNode before, @Nullable ObjectNode after) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("table", table);
        if (after == null) {
            line.set("removed", before);
        } else {
            line.set("item", after);
        }
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("journal: expected to be written but was not", e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("journal: expected to be closed but was not", e);
        }
    }

    private static void restore(TableServer server, String line) {
        try {
            server.restore((ObjectNode) JSON.readTree(line));
        } catch (JsonProcessingException cut) {
            return; // no whole line: its change was told to nobody
        }
    }
}
