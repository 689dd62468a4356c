package health.overturn.storage.json;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Lines of text, most of them JSON, compressed by gzip.
public final class GzipLines {
    private GzipLines() {}

    public static byte[] of(Stream<String> lines) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                out.write(each.next().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /// The lines, read as they are asked for.
    ///
    /// @throws UncheckedIOException if it is no gzip
    public static Stream<String> lines(InputStream packed) {
        try {
            return new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))
                    .lines();
        } catch (IOException broken) {
            throw new UncheckedIOException("records: a gzip was expected", broken);
        }
    }
}
