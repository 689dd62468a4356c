package health.overturn.local.cloud;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The code of an authenticator app: RFC 6238 with SHA-1, six digits and steps of 30 seconds, as Cognito expects it.
final class OneTimeCode {
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_PER_LETTER = 5;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS_MODULUS = 1_000_000;

    private OneTimeCode() {}

    /// @param secret in base 32, with or without padding
    static String at(Instant now, String secret) {
        long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        byte[] hash = hmac(
                decode(secret), ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xF;
        int code = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", code % DIGITS_MODULUS);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("bug: every Java runtime has HmacSHA1", absent);
        }
    }

    private static byte[] decode(String secret) {
        String letters = secret.replace("=", "").toUpperCase(Locale.ROOT);
        ByteBuffer bytes = ByteBuffer.allocate(letters.length() * BITS_PER_LETTER / Byte.SIZE);
        int held = 0;
        int bits = 0;
        for (int i = 0; i < letters.length(); i++) {
            held = (held << BITS_PER_LETTER | BASE_32.indexOf(letters.charAt(i))) & 0xFFF;
            bits += BITS_PER_LETTER;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }
}
