package health.overturn.local.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The Authorization header of Signature Version 4, taken apart.
///
/// @param scope day, region, service and `aws4_request`, with slashes between them
record SignatureHeader(String keyId, String scope, List<String> signedHeaders, String signature) {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private static final int SCOPE_PARTS = 4;

    SignatureHeader {
        signedHeaders = List.copyOf(signedHeaders);
    }

    static boolean isPresent(String authorization) {
        return authorization.startsWith(ALGORITHM + " ");
    }

    /// Returns nothing where a part is missing.
    static Optional<SignatureHeader> parse(String authorization) {
        Map<String, String> parts = Arrays.stream(
                        authorization.substring(ALGORITHM.length()).split(",", -1))
                .map(part -> part.strip().split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (first, second) -> first));
        String[] credential = parts.getOrDefault("Credential", "").split("/", 2);
        String signedHeaders = parts.getOrDefault("SignedHeaders", "");
        String signature = parts.getOrDefault("Signature", "");
        if (credential.length < 2 || signedHeaders.isEmpty() || signature.isEmpty()) {
            return Optional.empty();
        }
        SignatureHeader header =
                new SignatureHeader(credential[0], credential[1], List.of(signedHeaders.split(";")), signature);
        return header.scopeParts().length == SCOPE_PARTS ? Optional.of(header) : Optional.empty();
    }

    String day() {
        return scopeParts()[0];
    }

    String service() {
        return scopeParts()[2];
    }

    private String[] scopeParts() {
        return scope.split("/", -1);
    }
}
