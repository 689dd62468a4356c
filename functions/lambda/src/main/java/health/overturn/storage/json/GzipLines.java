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

/// Compresses lines of text, most of them JSON, with gzip.
public final class GzipLines {
    private GzipLines() {}

    public static byte[] compress(Stream<String> lines) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            for (Iterator<String> iterator = lines.iterator(); iterator.hasNext(); ) {
                out.write(iterator.next().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    /// Returns the lines; each is decompressed when the stream reaches it.
    ///
    /// @throws UncheckedIOException if the content is not gzip
    public static Stream<String> decompress(InputStream compressed) {
        try {
            return new BufferedReader(new InputStreamReader(new GZIPInputStream(compressed), StandardCharsets.UTF_8))
                    .lines();
        } catch (IOException invalid) {
            throw new UncheckedIOException("could not decompress the lines", invalid);
        }
    }
}
