package health.overturn.lambda.fake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Joins the chunks of a body that the SDK sends over plain HTTP, each after its length in hex and a signature.
final class EventStreamChunks {
    private EventStreamChunks() {}

    static byte[] join(byte[] body) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        int at = 0;
        int length = -1;
        while (length != 0) {
            int lineEnd = lineEnd(body, at);
            String line = new String(body, at, lineEnd - at, StandardCharsets.US_ASCII);
            length = Integer.parseInt(line.split(";", 2)[0], 16);
            joined.write(body, lineEnd + 2, length);
            at = lineEnd + 2 + length + 2;
        }
        return joined.toByteArray();
    }

    private static int lineEnd(byte[] body, int from) {
        int at = from;
        while (body[at] != '\r') {
            at++;
        }
        return at;
    }
}
