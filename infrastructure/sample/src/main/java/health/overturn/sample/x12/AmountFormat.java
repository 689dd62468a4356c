package health.overturn.sample.x12;

/// The spelling of an amount in a segment. Senders may leave out trailing zeros; a reader must accept both spellings.
public enum AmountFormat {
    /// `80.00`, `-0.50`
    TWO_DECIMALS,
    /// `80`, `-.5`
    SHORTEST;

    public String of(long cents) {
        String sign = cents < 0 ? "-" : "";
        long dollars = Math.abs(cents) / 100;
        long rest = Math.abs(cents) % 100;
        return switch (this) {
            case TWO_DECIMALS -> sign + dollars + (rest < 10 ? ".0" : ".") + rest;
            case SHORTEST -> sign + shortest(dollars, rest);
        };
    }

    private static String shortest(long dollars, long rest) {
        if (rest == 0) {
            return Long.toString(dollars);
        }
        String whole = dollars == 0 ? "" : Long.toString(dollars);
        if (rest % 10 == 0) {
            return whole + "." + rest / 10;
        }
        return whole + (rest < 10 ? ".0" : ".") + rest;
    }
}
