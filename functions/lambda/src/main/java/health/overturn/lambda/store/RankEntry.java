package health.overturn.lambda.store;

import health.overturn.remittance.Money;

/// A denial's place in a rank, as far as the index alone tells it.
///
/// @param name the id by which the API names the denial
public record RankEntry(String name, Money open) {
    static RankEntry of(Item entry) {
        Key key = entry.key();
        String id = key.sort().substring(DenialItem.PREFIX.length());
        return new RankEntry(
                Keys.account(key.partition()) + "." + id,
                Money.ofCents(Keys.cents(entry.text(IndexName.RANK.sortKey()))));
    }
}
