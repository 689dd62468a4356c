package health.overturn.remittance.x12;

/// Short codes packed into an int, so that a segment id or a qualifier is compared at once and switched on.
public final class Tag {
    /// What is longer than four bytes.
    public static final int LONG = -1;

    private Tag() {}

    /// The tag of up to four ASCII characters.
    public static int of(String code) {
        int tag = 0;
        for (int i = 0; i < code.length(); i++) {
            tag = tag << 8 | code.charAt(i);
        }
        return tag;
    }
}
