package health.overturn.lambda.intake;

import health.overturn.lambda.event.Upload;
import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.Keys;
import health.overturn.lambda.store.Table;
import health.overturn.remittance.FileStatus;
import java.time.Instant;
import java.util.Optional;

/// Which upload brought some bytes first. Copies that come at once all count for that one.
final class Contents {
    private static final String FILE = "file";
    private static final String KEY = "key";
    private static final String AT = "at";
    private static final String STATUS = "status";

    private final Table table;

    Contents(Table table) {
        this.table = table;
    }

    /// The upload that brought these bytes first, which is the given one where there was none.
    Original original(Keys keys, Files.Known known) {
        Optional<Original> before = find(keys, known);
        if (before.isPresent()) {
            return before.get();
        }
        Upload upload = known.upload();
        Original first = new Original(known.file(), upload.key(), upload.at(), Optional.empty());
        return table.putIfAbsent(item(keys, known, first))
                ? first
                : find(keys, known).orElse(first);
    }

    /// Says what became of the bytes once they were read whole: later copies need not be read.
    void finish(Keys keys, Files.Known known, Original done) {
        table.put(item(keys, known, done), Table.Always.REPLACE);
    }

    private Optional<Original> find(Keys keys, Files.Known known) {
        return table.get(keys.content(known.content())).map(Contents::original);
    }

    private static Item item(Keys keys, Files.Known known, Original original) {
        Item item = Item.at(keys.content(known.content()))
                .with(FILE, original.file())
                .with(KEY, original.key())
                .with(AT, original.at().toString())
                .with(Files.EXPIRES_AT, Files.expiresAt(original.at()));
        return original.done()
                .map(done -> SumsItem.put(item.with(STATUS, done.status().name()), done.sums()))
                .orElse(item);
    }

    private static Original original(Item item) {
        return new Original(
                item.text(FILE),
                item.text(KEY),
                Instant.parse(item.text(AT)),
                item.has(STATUS)
                        ? Optional.of(new Original.Done(FileStatus.valueOf(item.text(STATUS)), SumsItem.read(item)))
                        : Optional.empty());
    }
}
