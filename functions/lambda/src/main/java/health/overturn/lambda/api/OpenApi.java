package health.overturn.lambda.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The contract, served as it stands in `infrastructure/openapi.yaml`.
final class OpenApi {
    private OpenApi() {}

    static Response response() {
        try (InputStream contract = Objects.requireNonNull(OpenApi.class.getResourceAsStream("/openapi.yaml"))) {
            return new Response(200, "application/yaml", new String(contract.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("openapi.yaml: to be readable was expected", unreadable);
        }
    }
}
