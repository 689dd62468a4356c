package health.overturn.local.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signing keys that Signature Version 4 derives from an access key, one for each day and service. They are kept,
/// because a burst of uploads signs some thousand requests a second.
final class SigningKeys {
    private static final String HMAC = "HmacSHA256";
    /// Anybody who knows an id may name any scope. A client that works has one or two.
    private static final int MAX_KEPT = 64;

    private final Map<Use, SigningKey> kept = new ConcurrentHashMap<>();

    private record Use(AccessKey key, String scope) {}

    /// @param scope day, region, service and `aws4_request`, with slashes between them
    SigningKey of(AccessKey key, String scope) {
        if (kept.size() >= MAX_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(new Use(key, scope), SigningKeys::derive);
    }

    private static SigningKey derive(Use use) {
        byte[] derived = ("AWS4" + use.key().secret()).getBytes(StandardCharsets.UTF_8);
        for (String part : use.scope().split("/", -1)) {
            derived = new SigningKey(new SecretKeySpec(derived, HMAC)).hmac(part);
        }
        return new SigningKey(new SecretKeySpec(derived, HMAC));
    }

    record SigningKey(SecretKeySpec key) {
        /// Returns the signature in hexadecimal.
        String sign(String text) {
            return HexFormat.of().formatHex(hmac(text));
        }

        private byte[] hmac(String text) {
            try {
                Mac mac = Mac.getInstance(HMAC);
                mac.init(key);
                return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
