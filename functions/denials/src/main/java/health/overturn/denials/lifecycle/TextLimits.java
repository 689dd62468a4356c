package health.overturn.denials.lifecycle;

import health.overturn.remittance.ProtectedText;
import java.util.Optional;

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

    /// Why a required note is refused; empty if it is not.
    static Optional<Refusal> noteRefusal(ProtectedText note) {
        if (isMissing(note)) {
            return Optional.of(Refusal.NOTE_MISSING);
        }
        return isTooLong(note) ? Optional.of(Refusal.NOTE_TOO_LONG) : Optional.empty();
    }
}
