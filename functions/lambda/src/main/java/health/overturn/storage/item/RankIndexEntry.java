package health.overturn.storage.item;

import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.TableIndex;

/// An entry of the `rank` index: what the index alone says of a denial.
///
/// @param valueOrder the position in the value order; see [ValuePosition]
public record RankIndexEntry(ItemKey key, String valueOrder, RankFacts facts) {
    static final int PARTS = 7;

    /// Returns the format of an entry, of which [#of] reads the current one alone.
    public static EntryFormat format(Item entry) {
        return EntryFormat.of(entry.text(TableIndex.RANK.sortKey()), PARTS);
    }

    public static RankIndexEntry of(Item entry) {
        String sortKey = entry.text(TableIndex.RANK.sortKey());
        String[] parts = sortKey.split("#", -1);
        return new RankIndexEntry(
                entry.key(),
                String.join("#", parts[0], parts[1], parts[2]),
                RankFacts.read(parts[3], parts[4], parts[5]));
    }

    static String sortKey(String valueOrder, RankFacts facts) {
        return valueOrder + "#" + EntryFormat.stated(facts.toKey());
    }

    /// Returns a sort key after the entry at a position in the value order and before the next one.
    public static String sortKeyAfter(String valueOrder) {
        return valueOrder.isEmpty() ? "" : valueOrder + "#~";
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
        return Money.ofCents(ValuePosition.centsOf(valueOrder));
    }
}
