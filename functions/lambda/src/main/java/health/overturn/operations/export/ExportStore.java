package health.overturn.operations.export;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Stores the exports of a practice.
public final class ExportStore {
    /// How long an export is known. Its files expire a day earlier, by a rule of the bucket.
    private static final Duration RETENTION = Duration.ofDays(8);

    private static final String VERSION = "v";
    private static final String KIND = "what";
    private static final String FORMAT = "format";
    private static final String AS_OF = "asOf";
    private static final String BY = "by";
    private static final String ROLE = "role";
    private static final String AT = "at";
    private static final String STATE = "st";
    private static final String POSITION = "pos";
    private static final String PARTS = "parts";
    private static final String EXPIRES_AT = "expiresAt";

    private final DynamoDbTable table;

    public ExportStore(DynamoDbTable table) {
        this.table = table;
    }

    public Optional<Export> find(PracticeKeys keys, String id) {
        return table.get(keys.export(id)).map(ExportStore::read);
    }

    /// Writes an export unless its version has changed since it was read.
    ///
    /// @return the export with its new version; empty where another invocation wrote in between
    public Optional<Export> save(PracticeKeys keys, Export export) {
        Item item = item(keys, export);
        boolean saved = export.version() == 0 ? table.putIfAbsent(item) : table.putIfVersion(item, export.version());
        return saved ? Optional.of(read(item)) : Optional.empty();
    }

    private static Item item(PracticeKeys keys, Export export) {
        ExportOrder order = export.order();
        return Item.at(keys.export(export.id()))
                .with(VERSION, export.version() + 1)
                .with(KIND, order.kind().name())
                .with(FORMAT, order.format().name())
                .with(AS_OF, order.asOf().toString())
                .with(BY, order.by())
                .with(ROLE, order.role())
                .with(AT, order.at().toString())
                .with(STATE, export.state().name())
                .with(POSITION, export.position())
                .withTexts(PARTS, export.parts().stream().map(ExportStore::text).toList())
                .with(EXPIRES_AT, order.at().plus(RETENTION).getEpochSecond());
    }

    private static String text(Export.ExportPart part) {
        return part.number() + " " + part.rows() + " " + part.bytes() + " " + part.sha256();
    }

    private static Export read(Item item) {
        ExportOrder order = new ExportOrder(
                ExportOrder.ExportKind.valueOf(item.text(KIND)),
                ExportOrder.ExportFormat.valueOf(item.text(FORMAT)),
                Instant.parse(item.text(AS_OF)),
                item.text(BY),
                item.text(ROLE),
                Instant.parse(item.text(AT)));
        List<Export.ExportPart> parts =
                item.texts(PARTS).stream().map(ExportStore::part).toList();
        return new Export(
                item.key().sort(),
                order,
                Export.ExportState.valueOf(item.text(STATE)),
                item.text(POSITION),
                parts,
                item.number(VERSION));
    }

    private static Export.ExportPart part(String text) {
        String[] fields = text.split(" ", -1);
        return new Export.ExportPart(
                Integer.parseInt(fields[0]), Long.parseLong(fields[1]), Long.parseLong(fields[2]), fields[3]);
    }
}
