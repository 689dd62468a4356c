package health.overturn.local.queue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// A message as it was received: its id, its body, when it was sent and how many times it has been handed out.
public record Message(String id, String body, Instant sentAt, int receiveCount) {

    /// The digest by which SQS's clients check what they sent and got.
    public static String md5(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
