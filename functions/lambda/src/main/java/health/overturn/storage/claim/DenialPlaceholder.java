package health.overturn.storage.claim;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;

/// What stands in the place of a denial whose adjudication is there and which itself is not yet.
///
/// Whoever finds such a place has seen the claim without the denial, and whoever makes the denial may have
/// read the claim without what the first one wrote. The next mark, put over this one, makes the denial's put
/// fail, so that the claim is read again before it is made.
///
/// @param version 0 where nothing stands, then -1, -2 and so on; those of denials begin with 1
public record DenialPlaceholder(ItemKey key, long version) {
    public static DenialPlaceholder none(ItemKey key) {
        return new DenialPlaceholder(key, 0);
    }

    public static boolean isPlaceholder(Item item) {
        return item.number(DynamoDbTable.VERSION) < 0;
    }

    static DenialPlaceholder read(Item item) {
        return new DenialPlaceholder(item.key(), item.number(DynamoDbTable.VERSION));
    }

    DenialPlaceholder next() {
        return new DenialPlaceholder(key, version - 1);
    }

    Item item() {
        return Item.at(key).with(DynamoDbTable.VERSION, version);
    }
}
