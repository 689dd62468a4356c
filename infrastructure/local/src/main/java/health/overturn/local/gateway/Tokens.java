package health.overturn.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import health.overturn.local.access.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/// Issues tokens with a key of this machine. Verifies them like API Gateway: signature, issuer, audience and expiry.
public final class Tokens {
    private static final String ISSUER = "https://localhost/overturn";
    private static final String AUDIENCE = "overturn";
    private static final Duration VALIDITY = Duration.ofHours(12);
    private static final int KEY_BITS = 2048;

    private final RSAKey key;

    private Tokens(RSAKey key) {
        this.key = key;
    }

    /// Loads the key from this file. Creates the file if there is none, readable only by its owner where the file
    /// system supports it.
    public static Tokens loadOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                String key =
                        new RSAKeyGenerator(KEY_BITS).keyID("local").generate().toJSONString();
                Files.writeString(OwnerOnly.createFile(file), key);
            }
            return new Tokens(RSAKey.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(
                    "could not read a token key from %s; delete the file to get a new key".formatted(file), e);
        }
    }

    /// Issues a token of this person for these practices (ids separated by spaces), valid for twelve hours.
    public String issue(String subject, String practices, String role, Instant now) {
        return issue(subject, Map.of("practices", practices, "role", role), now);
    }

    /// Issues a token of this person with these claims, valid for twelve hours.
    public String issue(String subject, Map<String, String> customClaims, Instant now) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALIDITY)));
        customClaims.forEach(claims::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /// Returns the token's claims, or nothing if the token is not valid at this time.
    public Optional<Map<String, Object>> verify(String token, Instant now) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            Date expires = claims.getExpirationTime();
            boolean isValid = JWSAlgorithm.RS256.equals(signed.getHeader().getAlgorithm())
                    && signed.verify(new RSASSAVerifier(key))
                    && ISSUER.equals(claims.getIssuer())
                    && claims.getAudience().contains(AUDIENCE)
                    && expires != null
                    && expires.toInstant().isAfter(now);
            return isValid ? Optional.of(signed.getPayload().toJSONObject()) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
