package health.overturn.lambda.store;

import health.overturn.remittance.Money;

/// A denial's place in a rank, as far as the index alone tells it.
///
/// @param value its place in the value order
public record RankEntry(Key key, String value) {
    static RankEntry of(Item entry) {
        return new RankEntry(entry.key(), entry.text(IndexName.RANK.sortKey()));
    }

    /// The id by which the API names the denial.
    public String name() {
        return name(key);
    }

    /// The same of a denial's key.
    public static String name(Key denial) {
        return Keys.account(denial.partition()) + "." + denial.sort().substring(DenialItem.PREFIX.length());
    }

    public Money open() {
        return Money.ofCents(Keys.cents(value));
    }
}
