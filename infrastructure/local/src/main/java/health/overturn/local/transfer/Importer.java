package health.overturn.local.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Writes an export to a table and its buckets: the objects, then the items, and the settings last. A practice exists
/// once it has settings, so an import that was stopped is simply repeated.
public final class Importer {
    private final VerifiedExport export;
    private final TransferEndpoint target;
    private final Map<String, MovedObject> movedByKey = new HashMap<>();

    private record MovedObject(String etagBefore, String etag) {}

    private Importer(VerifiedExport export, TransferEndpoint target) {
        this.export = export;
        this.target = target;
    }

    /// Imports all that the export holds.
    ///
    /// @throws TransferException if a practice of the export exists there already
    public static Manifest run(VerifiedExport export, TransferEndpoint target) {
        Importer importer = new Importer(export, target);
        importer.requireAbsentPractices();
        export.forEachObject(importer::upload);
        importer.putItems();
        return export.manifest();
    }

    private void requireAbsentPractices() {
        List<String> existing = export.manifest().practices().stream()
                .filter(practice -> target.dynamodb()
                        .getItem(get -> get.tableName(target.table())
                                .key(PracticeSelection.settingsKey(practice))
                                .consistentRead(true))
                        .hasItem())
                .toList();
        if (!existing.isEmpty()) {
            throw new TransferException("practice %s exists there already; import into a stack without it"
                    .formatted(String.join(", ", existing)));
        }
    }

    private void upload(ObjectEntry entry) {
        String bucket = target.bucket(entry.bucket());
        Path file = export.file(entry);
        target.beforeUpload().accept(entry.createdAt());
        String etag = target.s3()
                .putObject(put -> put.bucket(bucket).key(entry.key()), RequestBody.fromFile(file))
                .eTag();
        if (entry.bucket().equals(TransferEndpoint.INTAKE)) {
            movedByKey.put(entry.key(), new MovedObject(entry.etag(), StoredFile.unquoted(etag)));
        }
    }

    private void putItems() {
        List<Map<String, AttributeValue>> settings = new ArrayList<>();
        try (ItemWriter writer = new ItemWriter(target.dynamodb(), target.table())) {
            export.forEachItem(item -> {
                if (PracticeSelection.isSettings(item)) {
                    settings.add(item);
                } else {
                    writer.put(placed(item));
                }
            });
        }
        try (ItemWriter writer = new ItemWriter(target.dynamodb(), target.table())) {
            settings.forEach(writer::put);
        }
    }

    /// The item of an upload that was overwritten keeps its ETag, which no object has any more.
    private Map<String, AttributeValue> placed(Map<String, AttributeValue> item) {
        if (!StoredFile.isStoredIn(item)) {
            return item;
        }
        MovedObject moved = movedByKey.get(StoredFile.keyOf(item));
        String before = StoredFile.etagOf(item);
        String etag = moved != null && moved.etagBefore().equals(before) ? moved.etag() : before;
        return StoredFile.movedTo(item, target.bucket(TransferEndpoint.INTAKE), etag);
    }
}
