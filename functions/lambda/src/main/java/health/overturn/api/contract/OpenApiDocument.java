package health.overturn.api.contract;

import health.overturn.api.http.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Serves the contract, `infrastructure/openapi.yaml`.
public final class OpenApiDocument {
    private OpenApiDocument() {}

    public static ApiResponse response() {
        try (InputStream document =
                Objects.requireNonNull(OpenApiDocument.class.getResourceAsStream("/openapi.yaml"))) {
            return new ApiResponse(
                    200, "application/yaml", new String(document.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("could not read openapi.yaml", unreadable);
        }
    }
}
