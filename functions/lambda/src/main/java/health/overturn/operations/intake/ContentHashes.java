package health.overturn.operations.intake;

import health.overturn.operations.ledger.FirstUpload;
import health.overturn.operations.ledger.LedgerSumsItem;
import health.overturn.operations.ledger.UploadExpiry;
import health.overturn.remittance.FileStatus;
import health.overturn.storage.bucket.Upload;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import java.time.Instant;
import java.util.Optional;

/// Stores which upload brought some content first. Uploads of the same content count as copies of that one.
public final class ContentHashes {
    private static final String FILE = "file";
    private static final String KEY = "key";
    private static final String AT = "at";
    private static final String STATUS = "status";

    private final DynamoDbTable table;

    public ContentHashes(DynamoDbTable table) {
        this.table = table;
    }

    /// Finds the first upload of a file's content, or registers this file as the first.
    FirstUpload findOrRegister(PracticeKeys keys, FileProgressStore.KnownFile file) {
        Optional<FirstUpload> found = find(keys, file);
        if (found.isPresent()) {
            return found.get();
        }
        Upload upload = file.upload();
        FirstUpload first = new FirstUpload(file.file(), upload.key(), upload.at(), Optional.empty());
        return table.putIfAbsent(item(keys, file, first))
                ? first
                : find(keys, file).orElse(first);
    }

    /// Records the result of content that was read to its end. Later copies need not be read.
    void finish(PracticeKeys keys, FileProgressStore.KnownFile file, FirstUpload finished) {
        table.replace(item(keys, file, finished));
    }

    private Optional<FirstUpload> find(PracticeKeys keys, FileProgressStore.KnownFile file) {
        return table.get(keys.content(file.contentHash())).map(ContentHashes::firstUpload);
    }

    private static Item item(PracticeKeys keys, FileProgressStore.KnownFile file, FirstUpload first) {
        Item registered = Item.at(keys.content(file.contentHash()))
                .with(FILE, first.file())
                .with(KEY, first.key())
                .with(AT, first.at().toString());
        Item item = UploadExpiry.addTo(registered, first.at());
        return first.result()
                .map(finished ->
                        LedgerSumsItem.addTo(item.with(STATUS, finished.status().name()), finished.sums()))
                .orElse(item);
    }

    private static FirstUpload firstUpload(Item item) {
        return new FirstUpload(
                item.text(FILE),
                item.text(KEY),
                Instant.parse(item.text(AT)),
                item.has(STATUS)
                        ? Optional.of(new FirstUpload.FinishedUpload(
                                FileStatus.valueOf(item.text(STATUS)), LedgerSumsItem.read(item)))
                        : Optional.empty());
    }
}
