package health.overturn.api.http;

import java.util.OptionalLong;

/// The version of what a response shows, as the header `ETag` gives it and `If-Match` returns it.
public final class EntityTag {
    public static final String HEADER = "ETag";
    private static final String IF_MATCH = "if-match";
    private static final String ANY = "*";

    private EntityTag() {}

    /// The tag of a version: `"12"`.
    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /// Whether the request says which version it changes.
    public static boolean isGiven(ApiRequest request) {
        return request.header(IF_MATCH).isPresent();
    }

    /// The version that the request changes; empty if it names none, or changes any with `*`.
    ///
    /// @throws BadRequestException if the header is no tag of this API
    public static OptionalLong version(ApiRequest request) {
        String text = request.header(IF_MATCH).orElse(ANY).strip();
        if (text.equals(ANY)) {
            return OptionalLong.empty();
        }
        if (!text.matches("\"[0-9]{1,9}\"")) {
            throw new BadRequestException("If-Match: must be an ETag of this API, such as \"12\", or *");
        }
        return OptionalLong.of(Long.parseLong(text.substring(1, text.length() - 1)));
    }
}
