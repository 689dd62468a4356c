package health.overturn.remittance.x12;

/// Classifies single bytes.
final class Bytes {
    private Bytes() {}

    /// Whether a byte between segments is ignored: a blank, a line end, or the NUL or 0x1A of old systems.
    static boolean isBlank(byte b) {
        return b <= ' ' && b >= 0 && isBlankControl(b);
    }

    private static boolean isBlankControl(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == 0 || b == 0x1A;
    }

    static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    static boolean isAlphanumeric(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }

    static byte upper(byte b) {
        return b >= 'a' && b <= 'z' ? (byte) (b - 32) : b;
    }
}
