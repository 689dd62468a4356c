package health.overturn.storage.read;

import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import java.time.Instant;

/// The item of a [ReadRecord].
final class ReadRecordItem {
    private static final String AT = "at";
    private static final String NAME = "by";
    private static final String ROLE = "ro";
    private static final String ROUTE = "op";
    private static final String RESULT = "re";
    private static final String HELD = "ks";
    private static final String SUBJECTS = "ds";

    private ReadRecordItem() {}

    static Item of(ItemKey key, ReadRecord read) {
        return Item.at(key)
                .with(AT, read.at().toString())
                .with(NAME, read.person().name())
                .with(ROLE, read.person().role())
                .with(ROUTE, read.route())
                .with(RESULT, read.result().name())
                .withTexts(HELD, read.held())
                .withTexts(SUBJECTS, read.subjects());
    }

    static ReadRecord read(Item item) {
        return new ReadRecord(
                Instant.parse(item.text(AT)),
                new ReadRecord.Person(item.text(NAME), item.text(ROLE)),
                item.text(ROUTE),
                ReadRecord.Result.valueOf(item.text(RESULT)),
                item.texts(HELD),
                item.texts(SUBJECTS));
    }
}
