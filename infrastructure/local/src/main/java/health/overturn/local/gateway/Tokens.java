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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Issues tokens with a key of this machine, with the claims of a Cognito user pool's id token. Verifies them like API
/// Gateway's JWT authorizer: algorithm, key id, signature, issuer, audience, subject, and the times.
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

    /// Issues an id token as the deployed user pool does, valid for twelve hours.
    ///
    /// @param person an e-mail address, or a name from which the address at `example.com` is made
    /// @param practices ids separated by spaces
    public String issue(String person, String practices, String role, Instant now) {
        String email = emailOf(person);
        String subject =
                UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
        return sign(new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .claim("cognito:username", subject)
                .claim("email", email)
                .claim("email_verified", true)
                .claim("custom:practices", practices)
                .claim("custom:role", role)
                .claim("token_use", "id")
                .claim("auth_time", now.getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALIDITY)))
                .build());
    }

    /// Returns the address with which a person signs in: `Kit Example` is `kit.example@example.com`.
    public static String emailOf(String person) {
        return person.contains("@")
                ? person
                : person.strip().toLowerCase(Locale.ROOT).replaceAll(" +", ".") + "@example.com";
    }

    /// Signs any claims with the key of this machine, so that tests can ask what a wrong claim may do.
    public String sign(JWTClaimsSet claims) {
        return sign(claims, key.getKeyID());
    }

    /// Signs claims and names a key.
    ///
    /// @param keyId the id of a key; empty for none
    public String sign(JWTClaimsSet claims, String keyId) {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256);
        SignedJWT token = new SignedJWT(
                keyId.isEmpty() ? header.build() : header.keyID(keyId).build(), claims);
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
            boolean isOurs = JWSAlgorithm.RS256.equals(signed.getHeader().getAlgorithm())
                    && key.getKeyID().equals(signed.getHeader().getKeyID())
                    && signed.verify(new RSASSAVerifier(key));
            return isOurs && isValid(signed.getJWTClaimsSet(), now)
                    ? Optional.of(signed.getPayload().toJSONObject())
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private static boolean isValid(JWTClaimsSet claims, Instant now) {
        return ISSUER.equals(claims.getIssuer())
                && claims.getAudience().contains(AUDIENCE)
                && claims.getSubject() != null
                && !claims.getSubject().isBlank()
                && isAfter(claims.getExpirationTime(), now)
                && !isAfter(claims.getNotBeforeTime(), now)
                && !isAfter(claims.getIssueTime(), now);
    }

    private static boolean isAfter(@Nullable Date moment, Instant now) {
        return moment != null && moment.toInstant().isAfter(now);
    }
}
