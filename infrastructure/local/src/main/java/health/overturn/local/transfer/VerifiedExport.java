package health.overturn.local.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An export whose every file has the hash, and whose whole content the digest, of its manifest.
public final class VerifiedExport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final ObjectPaths paths;
    private final Manifest manifest;

    private VerifiedExport(Path folder) {
        this.folder = folder;
        this.paths = new ObjectPaths(folder);
        this.manifest = Manifest.read(folder);
    }

    /// @throws TransferException if the folder holds no complete and unchanged export
    public static VerifiedExport open(Path folder) {
        VerifiedExport export = new VerifiedExport(folder);
        export.verify();
        return export;
    }

    Manifest manifest() {
        return manifest;
    }

    Path file(ObjectEntry entry) {
        return paths.resolve(entry.path());
    }

    void forEachItem(Consumer<Map<String, AttributeValue>> reader) {
        manifest.files().stream()
                .filter(part -> !part.name().equals(Manifest.OBJECT_LIST))
                .forEach(part -> read(part, line -> reader.accept(ItemJson.parseLine(line))));
    }

    void forEachObject(Consumer<ObjectEntry> reader) {
        manifest.files().stream()
                .filter(part -> part.name().equals(Manifest.OBJECT_LIST))
                .forEach(part -> read(part, line -> reader.accept(parseEntry(line))));
    }

    private void verify() {
        manifest.files().forEach(part -> requireHash(folder.resolve(part.name()), part.sha256()));
        TransferDigest digest = new TransferDigest();
        forEachItem(digest::addItem);
        forEachObject(entry -> {
            requireHash(file(entry), entry.sha256());
            digest.addObject(entry);
        });
        if (!digest.hex().equals(manifest.digest())) {
            throw new TransferException("the digest of %s is not that of its manifest; export again".formatted(folder));
        }
    }

    private static void requireHash(Path file, String sha256) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new TransferException("%s is missing; copy the whole export again".formatted(file));
            }
            if (!Sha256.hexOf(file).equals(sha256)) {
                throw new TransferException("%s is damaged; copy the whole export again".formatted(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private void read(Manifest.PartFile part, Consumer<String> reader) {
        try {
            long lines = LineFiles.read(folder.resolve(part.name()), reader);
            if (lines != part.lines()) {
                throw new TransferException("%s: must have %d lines; got %d; copy the whole export again"
                        .formatted(part.name(), part.lines(), lines));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + folder.resolve(part.name()), e);
        }
    }

    private static ObjectEntry parseEntry(String line) {
        try {
            return ObjectEntry.read(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            throw new TransferException("a line of the list of objects is no JSON; export again", e);
        }
    }
}
