package health.overturn.remittance.x12;

/// Classes of bytes, so that a value is held against one of them byte by byte.
final class Alphabet {
    static final int DIGIT = 1;
    static final int CAPITAL = 2;
    static final int CODE = DIGIT | CAPITAL;
    /// What names and addresses have beside letters and digits.
    private static final int NAME_SIGN = 4;
    private static final int SMALL = 8;
    private static final int BEYOND_ASCII = 16;
    /// What identifiers and free texts have beside these.
    private static final int TEXT_SIGN = 32;

    static final int NAME = CODE | SMALL | NAME_SIGN | BEYOND_ASCII;
    static final int TEXT = CODE | SMALL | NAME_SIGN | TEXT_SIGN | BEYOND_ASCII;

    private static final byte[] CLASSES = classes();

    private Alphabet() {}

    static boolean covers(byte[] bytes, int from, int to, int allowed) {
        return ((allowed & CODE) == CODE && areCodes(bytes, from, to)) || coversEach(bytes, from, to, allowed);
    }

    /// Whether up to sixteen bytes are capital letters and digits, as most values are; false for more.
    private static boolean areCodes(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length <= 0 || length > 2 * Long.BYTES) {
            return false;
        }
        return length <= Long.BYTES
                ? ByteWords.areCodes(bytes, from, length)
                : ByteWords.areCodes(bytes, from, Long.BYTES) && ByteWords.areCodes(bytes, to - Long.BYTES, Long.BYTES);
    }

    private static boolean coversEach(byte[] bytes, int from, int to, int allowed) {
        int seen = 0;
        for (int i = from; i < to; i++) {
            seen |= CLASSES[bytes[i] & 0xFF];
        }
        return (seen & ~allowed) == 0;
    }

    private static byte[] classes() {
        byte[] classes = new byte[256];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (byte) classOf((char) i);
        }
        return classes;
    }

    private static int classOf(char c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (c >= 'A' && c <= 'Z') {
            return CAPITAL;
        }
        if (c >= 'a' && c <= 'z') {
            return SMALL;
        }
        if (c > 0x7F) {
            return BEYOND_ASCII;
        }
        if (" .,'&-/#()".indexOf(c) >= 0) {
            return NAME_SIGN;
        }
        return "_@:+=".indexOf(c) >= 0 ? TEXT_SIGN : 64;
    }
}
