package health.overturn.remittance.x12;

import java.nio.charset.StandardCharsets;

/// Bytes beyond ASCII as text: UTF-8 where they are valid UTF-8, Latin-1 otherwise. Nothing fails to decode.
final class TextDecoder {
    /// What a decoder puts in place of bytes that are not UTF-8.
    private static final char REPLACEMENT = '\uFFFD';

    private TextDecoder() {}

    static String decode(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
