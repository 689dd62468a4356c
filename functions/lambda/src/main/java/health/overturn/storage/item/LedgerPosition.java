package health.overturn.storage.item;

import java.time.Instant;
import java.util.Locale;

/// The positions of the ledger's rows within a month: the moment of the upload, its file, the transaction in it.
public final class LedgerPosition {
    private static final String SEPARATOR = "#";
    private static final int PARTS = 3;

    private LedgerPosition() {}

    static String of(Instant receivedAt, String file, int transaction) {
        return String.join(SEPARATOR, receivedAt.toString(), file, ordinal(transaction));
    }

    /// Whether a text is the position of the transaction from which something came.
    public static boolean isOf(String position, DenialSource source) {
        String[] parts = position.split(SEPARATOR, -1);
        return parts.length == PARTS
                && parts[1].equals(source.file())
                && parts[2].equals(ordinal(source.transaction()));
    }

    private static String ordinal(int transaction) {
        return String.format(Locale.ROOT, "%06d", transaction);
    }
}
