package health.overturn.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// A file of the console, as it is and compressed.
@SuppressWarnings("ArrayRecordComponent") // written to the wire and never compared
record ConsoleFile(String contentType, byte[] plain, byte[] compressed) {
    /// A comment of several lines, a line that is one, or the blanks before a statement.
    private static final Pattern COMMENT =
            Pattern.compile("(?s)/\\*\\*.*?\\*/[ \\t]*|(?m:^[ \\t]*//[^\\n]*$)|(?m:^[ \\t]+)");

    static ConsoleFile of(String contentType, byte[] content) {
        return new ConsoleFile(contentType, content, compress(content));
    }

    /// Reads a resource of the jar beside this class.
    static ConsoleFile read(String name) {
        try (InputStream content = Objects.requireNonNull(ConsoleFile.class.getResourceAsStream(name), name)) {
            byte[] bytes = content.readAllBytes();
            return of(contentType(name), name.endsWith(".js") || name.endsWith(".css") ? compact(bytes) : bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("could not read the console's " + name, unreadable);
        }
    }

    /// A sixth of the scripts is comments and indentation, which no browser needs. The line breaks stay, so that an
    /// error
    /// names the
    /// line of the source.
    private static byte[] compact(byte[] text) {
        String source = new String(text, StandardCharsets.UTF_8);
        return COMMENT.matcher(source)
                .replaceAll(comment -> "\n".repeat((int) comment.group().lines().count() - 1))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String contentType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("bug: no content type is known for " + name);
        };
    }

    private static byte[] compress(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SmallestGzip gzip = new SmallestGzip(out)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// Takes the time to compress well, because it does so once for each start.
    private static final class SmallestGzip extends GZIPOutputStream {
        SmallestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
