package health.overturn.operations.ledger;

import health.overturn.storage.dynamo.Item;

/// Sums as attributes of an item. They have the names of the API.
public final class LedgerSumsItem {
    private static final String CLAIMS = "claims";
    private static final String DENIED_CLAIMS = "deniedClaims";
    private static final String PAID = "paidCents";
    private static final String DENIED = "deniedCents";
    private static final String ADJUSTED = "adjustedCents";
    private static final String RECOUPED = "recoupedCents";

    private LedgerSumsItem() {}

    public static Item addTo(Item item, LedgerRow.Sums sums) {
        return item.with(CLAIMS, sums.claims())
                .with(DENIED_CLAIMS, sums.deniedClaims())
                .with(PAID, sums.paidCents())
                .with(DENIED, sums.deniedCents())
                .with(ADJUSTED, sums.adjustedCents())
                .with(RECOUPED, sums.recoupedCents());
    }

    public static LedgerRow.Sums read(Item item) {
        return new LedgerRow.Sums(
                Math.toIntExact(item.number(CLAIMS)),
                Math.toIntExact(item.number(DENIED_CLAIMS)),
                item.number(PAID),
                item.number(DENIED),
                item.number(ADJUSTED),
                item.number(RECOUPED));
    }
}
