package health.overturn.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/// A file of the console, as it is and compressed.
@SuppressWarnings("ArrayRecordComponent") // written to the wire and never compared
record ConsoleFile(String contentType, byte[] plain, byte[] compressed) {
    static ConsoleFile of(String contentType, byte[] content) {
        return new ConsoleFile(contentType, content, compress(content));
    }

    /// Reads a resource of the jar beside this class.
    static ConsoleFile read(String name) {
        try (InputStream content = Objects.requireNonNull(ConsoleFile.class.getResourceAsStream(name), name)) {
            return of(contentType(name), content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("could not read the console's " + name, unreadable);
        }
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
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
