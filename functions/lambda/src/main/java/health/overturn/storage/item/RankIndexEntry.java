package health.overturn.storage.item;

import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.TableIndex;

/// A denial's place in a rank, as far as the index alone tells it.
///
/// @param value its place in the value order
public record RankIndexEntry(ItemKey key, String value) {
    public static RankIndexEntry of(Item entry) {
        return new RankIndexEntry(entry.key(), entry.text(TableIndex.RANK.sortKey()));
    }

    /// The id by which the API names the denial.
    public String name() {
        return name(key);
    }

    /// The same of a denial's key.
    public static String name(ItemKey denial) {
        return PracticeKeys.account(denial.partition()) + "." + denial.sort().substring(DenialItem.PREFIX.length());
    }

    public Money open() {
        return Money.ofCents(PracticeKeys.cents(value));
    }
}
