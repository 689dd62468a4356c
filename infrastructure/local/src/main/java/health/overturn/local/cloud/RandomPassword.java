package health.overturn.local.cloud;

import java.security.SecureRandom;
import java.util.Base64;

/// Passwords for scripts: 24 random bytes, and a letter of each kind that the user pool's policy asks for.
final class RandomPassword {
    private static final int BYTES = 24;
    private static final String EACH_KIND = "aA1!";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomPassword() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes) + EACH_KIND;
    }
}
