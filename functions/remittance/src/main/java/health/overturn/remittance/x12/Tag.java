package health.overturn.remittance.x12;

/// Short codes packed into an int, so that segment ids and qualifiers can be compared at once and used in a switch.
public final class Tag {
    /// The tag of every code longer than four bytes.
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

    /// A tag with its letters in upper case.
    static int upper(int tag) {
        if ((tag & 0x40404040 & ((tag & 0x20202020) << 1)) == 0) {
            return tag;
        }
        int upper = 0;
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            upper = (upper << Byte.SIZE) | (Bytes.upper((byte) (tag >>> shift)) & 0xFF);
        }
        return upper;
    }
}
