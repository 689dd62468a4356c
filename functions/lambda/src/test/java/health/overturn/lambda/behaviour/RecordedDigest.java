package health.overturn.lambda.behaviour;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;

/// The digest of a part, as it was recorded; and the text of this run, kept so that those of two versions can be
/// compared line by line.
record RecordedDigest(String part) {
    private static final Path FOLDER = Path.of("target/behaviour");
    private static final String RECORD = "/behaviour/behaviour-digest.properties";

    String recorded() throws IOException {
        Properties digests = new Properties();
        try (InputStream file = Objects.requireNonNull(RecordedDigest.class.getResourceAsStream(RECORD), RECORD)) {
            digests.load(file);
        }
        return digests.getProperty(part, "none");
    }

    /// Keeps the text.
    ///
    /// @return its digest
    String of(String text) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(file(), text);
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// What to say where the two differ.
    String difference() {
        return "The week's %s differ from those that were recorded; they are in %s, to be compared with the same file of the version before"
                .formatted(part, file().toAbsolutePath());
    }

    private Path file() {
        return FOLDER.resolve(part + ".txt");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException unavailable) {
            throw new IllegalStateException("bug: every JDK has SHA-256", unavailable);
        }
    }
}
