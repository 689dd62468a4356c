package health.overturn.remittance;

/// The claim status code CLP02: how a payer processed a claim. It does not say whether the payer paid.
///
/// A code that the guide does not know is kept as sent.
///
/// @param text the code in upper case; empty if not sent
public record ClaimStatusCode(String text) {
    private static final ClaimStatusCode NONE = new ClaimStatusCode("");
    private static final ClaimStatusCode PRIMARY = new ClaimStatusCode("1");
    private static final ClaimStatusCode SECONDARY = new ClaimStatusCode("2");
    private static final ClaimStatusCode TERTIARY = new ClaimStatusCode("3");
    private static final ClaimStatusCode DENIED = new ClaimStatusCode("4");
    private static final ClaimStatusCode PRIMARY_FORWARDED = new ClaimStatusCode("19");
    private static final ClaimStatusCode SECONDARY_FORWARDED = new ClaimStatusCode("20");
    private static final ClaimStatusCode TERTIARY_FORWARDED = new ClaimStatusCode("21");
    private static final ClaimStatusCode REVERSAL = new ClaimStatusCode("22");
    private static final ClaimStatusCode FORWARDED = new ClaimStatusCode("23");
    private static final ClaimStatusCode PREDETERMINATION = new ClaimStatusCode("25");

    /// The code with this text. Known codes are shared instances, so that reading a file allocates none for them.
    public static ClaimStatusCode of(String text) {
        return switch (text) {
            case "" -> NONE;
            case "1" -> PRIMARY;
            case "2" -> SECONDARY;
            case "3" -> TERTIARY;
            case "4" -> DENIED;
            case "19" -> PRIMARY_FORWARDED;
            case "20" -> SECONDARY_FORWARDED;
            case "21" -> TERTIARY_FORWARDED;
            case "22" -> REVERSAL;
            case "23" -> FORWARDED;
            case "25" -> PREDETERMINATION;
            default -> new ClaimStatusCode(text);
        };
    }

    /// 22: takes back an earlier payment.
    public boolean isReversal() {
        return equals(REVERSAL);
    }

    /// 23: not this payer's claim, forwarded to another payer.
    public boolean isForwarded() {
        return equals(FORWARDED);
    }

    /// 23, 5, 9, 10 or 13 to 17: the payer forwarded the claim to another payer or has not decided it.
    public boolean isUndecided() {
        return switch (text) {
            case "23", "5", "9", "10", "13", "14", "15", "16", "17" -> true;
            default -> false;
        };
    }

    /// 25: a predetermination of benefits, no adjudication.
    public boolean isPredetermination() {
        return equals(PREDETERMINATION);
    }

    /// 4: denied. The guide limits it to patients whom the payer does not know; older senders use it for any denial.
    public boolean isDenied() {
        return equals(DENIED);
    }

    /// 1, 19 or 4: processed by the payer that is billed first.
    public boolean isPrimary() {
        return equals(PRIMARY) || equals(PRIMARY_FORWARDED) || equals(DENIED);
    }

    /// 2, 3, 20 or 21: processed after another payer.
    public boolean isSecondaryOrTertiary() {
        return equals(SECONDARY) || equals(TERTIARY) || equals(SECONDARY_FORWARDED) || equals(TERTIARY_FORWARDED);
    }

    /// Returns the code.
    @Override
    public String toString() {
        return text;
    }
}
