package health.overturn.local.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Writes all that practices have to a folder. What changes meanwhile may be in it or not, so the stack should rest.
public final class Exporter {
    private final TransferEndpoint source;
    private final PracticeSelection selection;
    private final Path folder;
    private final ObjectPaths paths;
    private final TransferDigest digest = new TransferDigest();
    private final TreeSet<String> practices = new TreeSet<>();
    private long items;
    private long objects;
    private long objectBytes;

    private Exporter(TransferEndpoint source, PracticeSelection selection, Path folder) {
        this.source = source;
        this.selection = selection;
        this.folder = folder;
        this.paths = new ObjectPaths(folder);
    }

    /// Exports to a folder that does not exist or is empty.
    public static Manifest export(TransferEndpoint source, PracticeSelection selection, Path folder, Instant now) {
        try {
            createPrivateFolder(folder);
            return new Exporter(source, selection, folder).export(now);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the export to " + folder, e);
        }
    }

    private static void createPrivateFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new TransferException("%s is not empty; name an empty or a new folder".formatted(folder));
            }
        }
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private Manifest export(Instant now) throws IOException {
        LineFiles itemFiles = new LineFiles(folder, "items/%05d.json.gz"::formatted);
        try (itemFiles) {
            source
                    .dynamodb()
                    .scanPaginator(scan -> scan.tableName(source.table()).consistentRead(true))
                    .items()
                    .stream()
                    .filter(selection::includesItem)
                    .forEach(item -> addItem(item, itemFiles));
        }
        requireSelectedPractices();
        LineFiles objectList = new LineFiles(folder, number -> Manifest.OBJECT_LIST);
        try (objectList) {
            for (String purpose : List.of(TransferEndpoint.INTAKE, TransferEndpoint.RECORDS)) {
                addObjects(purpose, objectList);
            }
        }
        Manifest manifest = new Manifest(
                now.toString(),
                List.copyOf(practices),
                new Manifest.Counts(items, objects, objectBytes),
                Stream.concat(itemFiles.written().stream(), objectList.written().stream())
                        .toList(),
                digest.hex());
        manifest.write(folder);
        return manifest;
    }

    private void addItem(Map<String, AttributeValue> item, LineFiles itemFiles) {
        itemFiles.write(ItemJson.toLine(item));
        digest.addItem(item);
        items++;
        if (PracticeSelection.isSettings(item)) {
            PracticeSelection.practiceOfItem(item).ifPresent(practices::add);
        }
    }

    private void requireSelectedPractices() {
        TreeSet<String> missing = new TreeSet<>(selection.practices());
        missing.removeAll(practices);
        if (!missing.isEmpty()) {
            throw new TransferException(
                    "no settings of practice %s; check --practice".formatted(String.join(", ", missing)));
        }
    }

    private void addObjects(String purpose, LineFiles objectList) throws IOException {
        String bucket = source.bucket(purpose);
        for (S3Object object :
                source.s3().listObjectsV2Paginator(list -> list.bucket(bucket)).contents()) {
            if (selection.includesObject(object.key())) {
                ObjectEntry entry = download(purpose, object);
                objectList.write(entry.toJson().toString());
                digest.addObject(entry);
                objects++;
                objectBytes += entry.bytes();
            }
        }
    }

    private ObjectEntry download(String purpose, S3Object object) throws IOException {
        String path = paths.pathFor(purpose, object.key());
        Path file = paths.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        MessageDigest hash = Sha256.create();
        try (InputStream content = new DigestInputStream(
                source.s3().getObject(get -> get.bucket(source.bucket(purpose)).key(object.key())), hash)) {
            Files.copy(content, file);
        }
        return new ObjectEntry(
                purpose,
                object.key(),
                path,
                Files.size(file),
                Sha256.hex(hash),
                StoredFile.unquoted(object.eTag()),
                object.lastModified());
    }
}
