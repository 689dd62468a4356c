package health.overturn.api.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;

/// Signs the cursors of one list for one person, so that a cursor continues that list alone.
///
/// A cursor is the tag of its list and position, and the position. Nothing is stored.
public final class CursorSeal {
    /// The most characters of a cursor.
    static final int MAX_LENGTH = 1_000;

    private static final int TAG_BYTES = 16;
    private static final String EXPECTED =
            "must be the \"next\" of the page before, with the same practice, person, path and filters";

    private final Function<String, byte[]> tagger;
    private final String list;

    /// @param tagger makes a tag of 16 bytes with the practice's key
    /// @param list what the cursors are bound to: person, route and query
    CursorSeal(Function<String, byte[]> tagger, String list) {
        this.tagger = tagger;
        this.list = list;
    }

    /// The seal of a request that has no list.
    static CursorSeal none() {
        return new CursorSeal(
                text -> {
                    throw new IllegalStateException("bug: this route has no cursor");
                },
                "");
    }

    String close(String position) {
        byte[] text = position.getBytes(StandardCharsets.UTF_8);
        byte[] cursor = new byte[TAG_BYTES + text.length];
        System.arraycopy(tag(position), 0, cursor, 0, TAG_BYTES);
        System.arraycopy(text, 0, cursor, TAG_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /// The position of a cursor.
    ///
    /// @throws BadRequestException if this list did not give the cursor
    String open(String cursor) {
        byte[] bytes = decode(cursor);
        if (bytes.length <= TAG_BYTES) {
            throw invalid();
        }
        String position = new String(bytes, TAG_BYTES, bytes.length - TAG_BYTES, StandardCharsets.UTF_8);
        byte[] tag = Arrays.copyOf(bytes, TAG_BYTES);
        if (!MessageDigest.isEqual(tag, tag(position))) {
            throw invalid();
        }
        return position;
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException malformed) {
            throw invalid();
        }
    }

    private byte[] tag(String position) {
        return tagger.apply(list + "\n" + position);
    }

    /// A cursor that does not belong to the list.
    public static BadRequestException invalid() {
        return new BadRequestException(ProblemType.INVALID_CURSOR, "cursor: " + EXPECTED);
    }
}
