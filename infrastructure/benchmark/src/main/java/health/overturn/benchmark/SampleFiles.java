package health.overturn.benchmark;

import health.overturn.sample.BigFile;
import health.overturn.sample.truth.FileTruth;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// Generates files once and keeps them. Beside each it keeps the generator's figures.
final class SampleFiles {
    /// The approximate bytes of a claim with its share of the envelopes.
    private static final int BYTES_PER_CLAIM = 500;

    private static final long SEED = 835;

    private final Path folder;

    SampleFiles(Path folder) {
        this.folder = folder;
    }

    FileBytes ofMegabytes(int megabytes) throws IOException {
        return FileBytes.of(ofClaims(megabytes * 1_000_000 / BYTES_PER_CLAIM));
    }

    /// Returns a file of this many claims and generates it if it is missing.
    Path ofClaims(int claims) throws IOException {
        Path file = folder.resolve("claims-" + claims + ".835");
        if (!Files.exists(truthOf(file))) {
            Files.createDirectories(folder);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                saveTruth(BigFile.write(out, SEED, claims), truthOf(file));
            }
        }
        return file;
    }

    private static void saveTruth(FileTruth truth, Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("claims", Integer.toString(truth.claims()));
        properties.setProperty("deniedClaims", Integer.toString(truth.deniedClaims()));
        properties.setProperty("deniedCents", Long.toString(truth.deniedCents()));
        properties.setProperty("paidCents", Long.toString(truth.paidCents()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    /// Returns the generator's figures of a file.
    Properties truth(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(truthOf(file))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Path truthOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".truth");
    }
}
