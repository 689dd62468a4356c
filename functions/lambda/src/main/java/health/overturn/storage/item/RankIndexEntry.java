package health.overturn.storage.item;

import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.TableIndex;

/// An entry of the `rank` index: what the index alone says of a denial.
///
/// @param valueOrder the position in the value order; see [PracticeKeys#valueOrder]
public record RankIndexEntry(ItemKey key, String valueOrder) {
    public static RankIndexEntry of(Item entry) {
        return new RankIndexEntry(entry.key(), entry.text(TableIndex.RANK.sortKey()));
    }

    /// Returns the denial's id in the API.
    public String apiId() {
        return apiId(key);
    }

    /// Returns the id in the API of the denial with a key.
    public static String apiId(ItemKey denial) {
        return PracticeKeys.accountOf(denial.partition()) + "." + denial.sort().substring(DenialItem.PREFIX.length());
    }

    public Money open() {
        return Money.ofCents(PracticeKeys.centsOf(valueOrder));
    }
}
