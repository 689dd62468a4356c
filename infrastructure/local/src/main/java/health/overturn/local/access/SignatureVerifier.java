package health.overturn.local.access;

import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import health.overturn.table.http.RequestVerifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Accepts only requests that are signed for these services with a key of this run (Signature Version 4, in the
/// Authorization header, over the body).
public final class SignatureVerifier implements RequestVerifier {
    private static final Duration MAX_SKEW = Duration.ofMinutes(5);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String TIME_HEADER = "x-amz-date";

    private final Function<String, Optional<AccessKey>> keys;
    private final Set<String> services;
    private final InstantSource clock;
    private final SigningKeys signingKeys = new SigningKeys();

    /// @param keys finds the key with an id
    /// @param services names as in a credential's scope, such as `dynamodb`
    public SignatureVerifier(Function<String, Optional<AccessKey>> keys, Set<String> services, InstantSource clock) {
        this.keys = keys;
        this.services = Set.copyOf(services);
        this.clock = clock;
    }

    @Override
    public Optional<Reply> refuse(Request request) {
        return findError(request).map(error -> error.reply(request.headers()));
    }

    private Optional<SignatureError> findError(Request request) {
        String authorization = request.header("authorization").orElse("");
        if (!SignatureHeader.isPresent(authorization)) {
            return Optional.of(SignatureError.MISSING);
        }
        Optional<SignatureHeader> header = SignatureHeader.parse(authorization);
        String time = request.header(TIME_HEADER).orElse("");
        if (header.isEmpty() || time.isEmpty() || !signsWhatMatters(header.get(), request)) {
            return Optional.of(SignatureError.INCOMPLETE);
        }
        return findError(request, header.get(), time);
    }

    private Optional<SignatureError> findError(Request request, SignatureHeader header, String time) {
        Optional<AccessKey> key = keys.apply(header.keyId());
        if (key.isEmpty()) {
            return Optional.of(SignatureError.UNKNOWN_KEY);
        }
        if (!time.startsWith(header.day()) || !services.contains(header.service())) {
            return Optional.of(SignatureError.WRONG_SCOPE);
        }
        if (!isPresent(time)) {
            return Optional.of(SignatureError.EXPIRED);
        }
        byte[] expected = signature(request, header, key.get()).getBytes(StandardCharsets.US_ASCII);
        byte[] sent = header.signature().getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, sent) ? Optional.empty() : Optional.of(SignatureError.MISMATCH);
    }

    /// What is not signed could be changed on the way: above all the host and the action.
    private static boolean signsWhatMatters(SignatureHeader header, Request request) {
        return header.signedHeaders().contains("host")
                && request.headers().keySet().stream()
                        .filter(name -> name.startsWith("x-amz-"))
                        .allMatch(header.signedHeaders()::contains);
    }

    private boolean isPresent(String time) {
        try {
            Instant signed = Instant.from(TIME.parse(time));
            return Duration.between(signed, clock.instant()).abs().compareTo(MAX_SKEW) <= 0;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private String signature(Request request, SignatureHeader header, AccessKey key) {
        String canonical = CanonicalRequest.of(request, header.signedHeaders(), sha256(request.body()));
        String text = String.join(
                "\n",
                SignatureHeader.ALGORITHM,
                request.header(TIME_HEADER).orElse(""),
                header.scope(),
                sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        return signingKeys.of(key, header.scope()).sign(text);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
