package health.overturn.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Encodes a position in a list. The text has no meaning for clients.
public final class Cursor {
    private Cursor() {}

    public static String write(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws BadRequestException if the text is not a cursor
    public static String read(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw invalid();
        }
    }

    /// A cursor that does not belong to the list.
    public static BadRequestException invalid() {
        return new BadRequestException("cursor: must be the value of \"next\" on a page of this list");
    }
}
