package health.overturn.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A place in a list, as clients carry it: opaque to them.
public final class Cursor {
    private Cursor() {}

    public static String write(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws BadRequestException where it is none of ours
    public static String read(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw invalid();
        }
    }

    /// The answer to a cursor that does not belong to the list.
    public static BadRequestException invalid() {
        return new BadRequestException("cursor: a cursor of this list was expected but was something else");
    }
}
