package health.overturn.remittance.x12;

import java.nio.charset.StandardCharsets;

/// Decodes non-ASCII bytes: as UTF-8 if they are valid UTF-8, else as Latin-1. Decoding never fails.
final class TextDecoder {
    /// The character that the decoder puts in place of invalid UTF-8.
    private static final char REPLACEMENT = '\uFFFD';

    private TextDecoder() {}

    static String decode(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
