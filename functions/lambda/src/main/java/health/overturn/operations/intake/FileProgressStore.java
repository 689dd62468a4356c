package health.overturn.operations.intake;

import health.overturn.operations.ledger.UploadExpiry;
import health.overturn.remittance.FileStatus;
import health.overturn.storage.bucket.Upload;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import java.time.Instant;
import java.util.Optional;

/// Stores for each upload how far it was read, or that it is done.
public final class FileProgressStore {
    private static final String PROGRESS = "progress";
    private static final String CONTENT = "content";
    private static final String STATUS = "status";
    private static final String VERSION = "v";

    private final DynamoDbTable table;

    public FileProgressStore(DynamoDbTable table) {
        this.table = table;
    }

    /// @param version the stored version; 0 where nothing is stored
    /// @param contentHash empty until the content has been hashed
    record KnownFile(
            String file,
            Upload upload,
            long version,
            String contentHash,
            Optional<FileProgress> progress,
            boolean done) {
        static KnownFile of(String file, Upload upload) {
            return new KnownFile(file, upload, 0, "", Optional.empty(), false);
        }

        KnownFile withContent(String hash) {
            return new KnownFile(file, upload, version, hash, progress, done);
        }

        KnownFile withProgress(FileProgress reached) {
            return new KnownFile(file, upload, version + 1, contentHash, Optional.of(reached), done);
        }
    }

    Optional<KnownFile> find(PracticeKeys keys, String file) {
        return table.get(keys.file(file)).map(item -> read(file, item));
    }

    /// Whether an upload is read to its end.
    public boolean isDone(PracticeKeys keys, String file) {
        return find(keys, file).filter(KnownFile::done).isPresent();
    }

    /// Makes an upload known that is not read yet, so that a message can name it by its id.
    void register(PracticeKeys keys, String file, Upload upload) {
        table.putIfAbsent(item(keys, KnownFile.of(file, upload)));
    }

    /// @return false where another invocation has saved in between
    boolean save(PracticeKeys keys, KnownFile known, FileProgress progress) {
        return put(known, item(keys, known).with(PROGRESS, FileProgressJson.write(progress)));
    }

    /// @return false where another invocation has saved in between
    boolean finish(PracticeKeys keys, KnownFile known, FileStatus status) {
        return put(known, item(keys, known).with(STATUS, status.name()));
    }

    private boolean put(KnownFile known, Item item) {
        return known.version() == 0 ? table.putIfAbsent(item) : table.putIfVersion(item, known.version());
    }

    private static Item item(PracticeKeys keys, KnownFile known) {
        Upload upload = known.upload();
        Item item = Item.at(keys.file(known.file()))
                .with("bucket", upload.bucket())
                .with("key", upload.key())
                .with("size", upload.size())
                .with("etag", upload.version())
                .with("at", upload.at().toString())
                .with(CONTENT, known.contentHash())
                .with(VERSION, known.version() + 1);
        return UploadExpiry.addTo(item, upload.at());
    }

    private static KnownFile read(String file, Item item) {
        Upload upload = new Upload(
                item.text("bucket"),
                item.text("key"),
                item.number("size"),
                item.text("etag"),
                Instant.parse(item.text("at")));
        return new KnownFile(
                file,
                upload,
                item.number(VERSION),
                item.text(CONTENT),
                item.has(PROGRESS) ? Optional.of(FileProgressJson.read(item.text(PROGRESS))) : Optional.empty(),
                item.has(STATUS));
    }
}
