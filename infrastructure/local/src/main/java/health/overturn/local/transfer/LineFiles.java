package health.overturn.local.transfer;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes compressed files of lines, each of a limited number.
final class LineFiles implements AutoCloseable {
    private static final int MAX_LINES = 100_000;

    private final Path folder;
    private final IntFunction<String> nameOf;
    private final List<Manifest.PartFile> written = new ArrayList<>();
    private @Nullable Writer writer;
    private long lines;

    /// `nameOf` names a file by its number from 0 on, as a path below the folder.
    LineFiles(Path folder, IntFunction<String> nameOf) {
        this.folder = folder;
        this.nameOf = nameOf;
    }

    void write(String line) {
        try {
            Writer open = writer == null ? open() : writer;
            open.write(line);
            open.write('\n');
            lines++;
            if (lines == MAX_LINES) {
                close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write to " + folder, e);
        }
    }

    /// Returns the files; the last one must be closed.
    List<Manifest.PartFile> written() {
        return List.copyOf(written);
    }

    /// Gives each line of a file to the reader, and returns their number.
    static long read(Path file, Consumer<String> reader) throws IOException {
        long count = 0;
        try (BufferedReader content = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                reader.accept(line);
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        Writer open = writer;
        if (open == null) {
            return;
        }
        open.close();
        String name = nameOf.apply(written.size());
        written.add(new Manifest.PartFile(name, lines, Sha256.hexOf(folder.resolve(name))));
        writer = null;
        lines = 0;
    }

    private Writer open() throws IOException {
        Path file = folder.resolve(nameOf.apply(written.size()));
        Files.createDirectories(file.resolveSibling(""));
        Writer opened = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8));
        writer = opened;
        return opened;
    }
}
