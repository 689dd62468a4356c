package health.overturn.operations.intake;

import health.overturn.remittance.FileStatus;
import health.overturn.storage.bucket.Upload;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import java.time.Instant;
import java.util.Optional;

/// Which upload brought some bytes first. Copies that come at once all count for that one.
final class ContentHashes {
    private static final String FILE = "file";
    private static final String KEY = "key";
    private static final String AT = "at";
    private static final String STATUS = "status";

    private final DynamoDbTable table;

    ContentHashes(DynamoDbTable table) {
        this.table = table;
    }

    /// The upload that brought these bytes first, which is the given one where there was none.
    FirstUpload original(PracticeKeys keys, FileProgressStore.KnownFile known) {
        Optional<FirstUpload> before = find(keys, known);
        if (before.isPresent()) {
            return before.get();
        }
        Upload upload = known.upload();
        FirstUpload first = new FirstUpload(known.file(), upload.key(), upload.at(), Optional.empty());
        return table.putIfAbsent(item(keys, known, first))
                ? first
                : find(keys, known).orElse(first);
    }

    /// Says what became of the bytes once they were read whole: later copies need not be read.
    void finish(PracticeKeys keys, FileProgressStore.KnownFile known, FirstUpload done) {
        table.put(item(keys, known, done), DynamoDbTable.Always.REPLACE);
    }

    private Optional<FirstUpload> find(PracticeKeys keys, FileProgressStore.KnownFile known) {
        return table.get(keys.content(known.content())).map(ContentHashes::original);
    }

    private static Item item(PracticeKeys keys, FileProgressStore.KnownFile known, FirstUpload original) {
        Item item = Item.at(keys.content(known.content()))
                .with(FILE, original.file())
                .with(KEY, original.key())
                .with(AT, original.at().toString())
                .with(FileProgressStore.EXPIRES_AT, FileProgressStore.expiresAt(original.at()));
        return original.done()
                .map(done -> LedgerSumsItem.put(item.with(STATUS, done.status().name()), done.sums()))
                .orElse(item);
    }

    private static FirstUpload original(Item item) {
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
