package health.overturn.table.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A response: status, headers (names in lower case) and body.
@SuppressWarnings("ArrayRecordComponent") // written to the wire and never compared
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    /// Returns a response with a JSON body of this content type.
    public static Reply json(int status, String contentType, String body) {
        return new Reply(status, Map.of("content-type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    /// Returns a response without a body.
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }
}
