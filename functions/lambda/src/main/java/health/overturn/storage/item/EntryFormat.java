package health.overturn.storage.item;

/// The format of an entry of an index, which its sort key says in its last part.
///
/// Up to format 1 an entry said an order alone. An entry of such an earlier format is completed from its denial; one of
/// a later format is left out.
public enum EntryFormat {
    EARLIER,
    CURRENT,
    LATER;

    private static final String NUMBER = "2";

    /// @param facts what an entry says behind its order
    static String stated(String facts) {
        return facts + "#" + NUMBER;
    }

    /// @param sortKey the sort key of an entry
    /// @param parts the number of parts that a sort key of the current format has
    static EntryFormat of(String sortKey, int parts) {
        long found = sortKey.chars().filter(each -> each == '#').count() + 1;
        if (found < parts) {
            return EARLIER;
        }
        return found == parts && sortKey.endsWith("#" + NUMBER) ? CURRENT : LATER;
    }
}
