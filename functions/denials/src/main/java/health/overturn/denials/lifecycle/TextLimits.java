package health.overturn.denials.lifecycle;

import health.overturn.remittance.ProtectedText;

/// Limits the length of texts that people write.
final class TextLimits {
    private static final int MAX_NOTE_LENGTH = 4_000;
    private static final int MAX_LINE_LENGTH = 200;

    private TextLimits() {}

    static boolean isTooLong(ProtectedText note) {
        return note.value().length() > MAX_NOTE_LENGTH;
    }

    static boolean isTooLong(String line) {
        return line.length() > MAX_LINE_LENGTH;
    }

    static boolean isMissing(ProtectedText note) {
        return note.value().isBlank();
    }
}
