package health.overturn.remittance.x12;

/// Classes of bytes, to check which bytes a value has.
final class Alphabet {
    static final int DIGIT = 1;
    static final int UPPERCASE = 2;
    static final int CODE = DIGIT | UPPERCASE;
    /// The punctuation of names and addresses.
    private static final int NAME_PUNCTUATION = 4;
    private static final int LOWERCASE = 8;
    private static final int NON_ASCII = 16;
    /// The further punctuation of identifiers and free text.
    private static final int TEXT_PUNCTUATION = 32;

    static final int NAME = CODE | LOWERCASE | NAME_PUNCTUATION | NON_ASCII;
    static final int TEXT = CODE | LOWERCASE | NAME_PUNCTUATION | TEXT_PUNCTUATION | NON_ASCII;

    private static final byte[] CLASSES = classes();

    private Alphabet() {}

    /// Whether every byte from one index up to another belongs to the allowed classes.
    static boolean covers(byte[] bytes, int from, int to, int allowed) {
        return ((allowed & CODE) == CODE && areCodes(bytes, from, to)) || coversByteByByte(bytes, from, to, allowed);
    }

    /// Whether the bytes are capital letters and digits, as most values are; false for none and for more than 16 bytes.
    private static boolean areCodes(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length <= 0 || length > 2 * Long.BYTES) {
            return false;
        }
        return length <= Long.BYTES
                ? ByteWords.areCodes(bytes, from, length)
                : ByteWords.areCodes(bytes, from, Long.BYTES) && ByteWords.areCodes(bytes, to - Long.BYTES, Long.BYTES);
    }

    private static boolean coversByteByByte(byte[] bytes, int from, int to, int allowed) {
        int found = 0;
        for (int i = from; i < to; i++) {
            found |= CLASSES[bytes[i] & 0xFF];
        }
        return (found & ~allowed) == 0;
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
            return UPPERCASE;
        }
        if (c >= 'a' && c <= 'z') {
            return LOWERCASE;
        }
        if (c > 0x7F) {
            return NON_ASCII;
        }
        if (" .,'&-/#()".indexOf(c) >= 0) {
            return NAME_PUNCTUATION;
        }
        return "_@:+=".indexOf(c) >= 0 ? TEXT_PUNCTUATION : 64;
    }
}
