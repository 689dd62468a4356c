package health.overturn.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A place in a list, as clients carry it: opaque to them.
final class Cursor {
    private Cursor() {}

    static String write(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws BadRequestException where it is none of ours
    static String read(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unknown) {
            throw new BadRequestException("cursor: a cursor of this list was expected but was something else");
        }
    }
}
