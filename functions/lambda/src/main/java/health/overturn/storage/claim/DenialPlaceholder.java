package health.overturn.storage.claim;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;

/// Placeholder item at a denial's key while its adjudication is stored and the denial is not.
///
/// A writer that finds such a key has read the claim without the denial. The writer of the denial may have read the
/// claim without what the first one wrote. So the first one raises the placeholder's version. This makes the pending
/// put of the denial fail, and its writer reads the claim again.
///
/// @param key the key of the denial
/// @param version 0 if there is no item, then -1, -2 and so on; the versions of denials begin with 1
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
