package health.overturn.storage.item;

import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.TableIndex;

/// A denial's place in a rank, as far as the index alone tells it.
///
/// @param value its place in the value order
public record RankIndexEntry(ItemKey key, String valueOrder) {
    public static RankIndexEntry of(Item entry) {
        return new RankIndexEntry(entry.key(), entry.text(TableIndex.RANK.sortKey()));
    }

    /// The id by which the API names the denial.
    public String apiId() {
        return apiId(key);
    }

    /// The same of a denial's key.
    public static String apiId(ItemKey denial) {
        return PracticeKeys.accountOf(denial.partition()) + "." + denial.sort().substring(DenialItem.PREFIX.length());
    }

    public Money open() {
        return Money.ofCents(PracticeKeys.centsOf(valueOrder));
    }
}
