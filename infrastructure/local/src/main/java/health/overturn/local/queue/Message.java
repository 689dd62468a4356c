package health.overturn.local.queue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// A received message.
///
/// @param receiveCount how many times it has been received, this time included
public record Message(String id, String body, Instant sentAt, int receiveCount) {

    Message withReceiveCount(int count) {
        return new Message(id, body, sentAt, count);
    }

    /// Computes the MD5 digest by which SQS's clients check what they sent and received.
    public static String md5(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
