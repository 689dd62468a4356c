package health.overturn.storage.dynamo;

/// The formats of stored items. An item says its format in the attribute [#ATTRIBUTE]; without it, it is of format 1.
///
/// A kind of item gets the next number when its keys, its index entries or its attributes change so that an earlier
/// release would misread it. `docs/upgrade.md` says what else that takes.
public final class ItemFormat {
    public static final String ATTRIBUTE = "f";
    /// Denials of format 1 have index entries of an order alone; those of format 2 say behind it what lists ask.
    public static final int DENIAL = 2;
    /// The format of all other items.
    public static final int OTHER = 1;

    private static final String DENIAL_PREFIX = "D#";

    private ItemFormat() {}

    /// Returns the format in which this release writes the item with a key.
    public static int latest(ItemKey key) {
        return key.sort().startsWith(DENIAL_PREFIX) ? DENIAL : OTHER;
    }

    /// Whether this release can read an item: it is of the latest format or of an earlier one.
    static boolean isKnown(Item item) {
        return item.number(ATTRIBUTE) <= latest(item.key());
    }
}
