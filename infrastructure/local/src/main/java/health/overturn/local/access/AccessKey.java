package health.overturn.local.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// A key pair that opens the AWS services of one run. Its text form leaves the secret out.
public record AccessKey(String id, String secret) {
    private static final String ID_PREFIX = "OVERTURN";
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 30;

    /// Returns a new key. An id has 20 characters and a secret 40, as those of AWS.
    public static AccessKey random(SecureRandom random) {
        byte[] id = new byte[ID_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return new AccessKey(
                ID_PREFIX + HexFormat.of().formatHex(id).toUpperCase(Locale.ROOT),
                Base64.getUrlEncoder().encodeToString(secret));
    }

    /// Returns this key if it has that id.
    public Optional<AccessKey> named(String otherId) {
        return id.equals(otherId) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public String toString() {
        return "AccessKey[id=" + id + "]";
    }
}
