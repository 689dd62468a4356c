package health.overturn.denials.lifecycle;

import health.overturn.remittance.ProtectedText;

/// How long what people write may be.
final class TextLimits {
    private static final int LONGEST_NOTE = 4_000;
    private static final int LONGEST_LINE = 200;

    private TextLimits() {}

    static boolean tooLong(ProtectedText note) {
        return note.value().length() > LONGEST_NOTE;
    }

    static boolean tooLong(String line) {
        return line.length() > LONGEST_LINE;
    }

    static boolean missing(ProtectedText note) {
        return note.value().isBlank();
    }
}
