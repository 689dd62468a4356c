package health.overturn.api.http;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Decodes percent-encoded texts and UTF-8, strictly: what is not well-formed is refused, never replaced.
public final class PercentText {
    private PercentText() {}

    /// Decodes a segment of a path.
    ///
    /// @throws BadRequestException if the text is not well-formed
    public static String segment(String encoded) {
        return decode(encoded, "path", "a percent-encoded path of UTF-8 without control characters");
    }

    /// Decodes a name or value of a query, in which `+` is a blank.
    ///
    /// @throws BadRequestException if the text is not well-formed
    public static String queryPart(String encoded) {
        return decode(
                encoded.replace('+', ' '), "query", "a percent-encoded query of UTF-8 without control characters");
    }

    private static String decode(String encoded, String where, String expected) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] == '%') {
                bytes.write(hexByte(raw, at, where + ": must be " + expected));
                at += 2;
            } else {
                bytes.write(raw[at]);
            }
        }
        String text = utf8(bytes.toByteArray(), where + ": must be " + expected);
        if (!isWellFormed(encoded) || text.chars().anyMatch(Character::isISOControl)) {
            throw new BadRequestException(where + ": must be " + expected);
        }
        return text;
    }

    private static int hexByte(byte[] raw, int at, String message) {
        if (at + 2 >= raw.length || !HexFormat.isHexDigit(raw[at + 1]) || !HexFormat.isHexDigit(raw[at + 2])) {
            throw new BadRequestException(message);
        }
        return HexFormat.fromHexDigit(raw[at + 1]) << 4 | HexFormat.fromHexDigit(raw[at + 2]);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// @param message what is said of bytes that are not UTF-8
    /// @throws BadRequestException with that message
    public static String utf8(byte[] bytes, String message) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new BadRequestException(message);
        }
    }

    /// Whether a text has no half of a surrogate pair alone.
    public static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
