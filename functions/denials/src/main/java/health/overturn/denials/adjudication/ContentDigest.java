package health.overturn.denials.adjudication;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Hashes canonical bytes with SHA-256. Not safe for use by several threads.
final class ContentDigest {
    private static final int ID_BYTES = 16;

    private final MessageDigest digest = sha256();

    /// The first 128 bits in lower-case hexadecimal, 32 characters.
    String id(CanonicalBytes bytes) {
        return HexFormat.of().formatHex(hash(bytes), 0, ID_BYTES);
    }

    /// The first 64 bits, never 0, which stands for no hash.
    long shortHash(CanonicalBytes bytes) {
        long hash = ByteBuffer.wrap(hash(bytes)).getLong();
        return hash == 0 ? 1 : hash;
    }

    private byte[] hash(CanonicalBytes bytes) {
        digest.update(bytes.array(), 0, bytes.length());
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("bug: this Java platform has no SHA-256", e);
        }
    }
}
