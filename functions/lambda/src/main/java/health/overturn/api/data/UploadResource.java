package health.overturn.api.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.JsonForm;
import health.overturn.api.http.Route;
import health.overturn.operations.upload.PresignedUploads;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Offers the upload of a remittance file, and says where an upload stands.
public final class UploadResource {
    private final PresignedUploads uploads;

    public UploadResource(PresignedUploads uploads) {
        this.uploads = uploads;
    }

    public List<Route> routes() {
        return List.of(
                Route.forPractice("POST", "uploads", AllowedRoles.BILLING, this::offer),
                Route.forPractice("GET", "uploads/{file}", AllowedRoles.BILLING, this::one));
    }

    private ApiResponse offer(Practice practice, ApiRequest request) {
        PresignedUploads.UploadTerms terms = JsonForm.read(request.body(), UploadResource::terms);
        PresignedUploads.UploadOffer offer = uploads.offer(practice, request.at(), terms);
        ObjectNode json = Json.object()
                .put("file", offer.file())
                .put("method", offer.method())
                .put("url", offer.url())
                .put("expiresAt", offer.expiresAt().toString())
                .put("maxBytes", PresignedUploads.MAX_BYTES);
        ObjectNode headers = json.putObject("headers");
        offer.headers().forEach(headers::put);
        return ApiResponse.created(json)
                .withHeader("Location", "/v1/practices/" + practice.id() + "/uploads/" + offer.file());
    }

    private static PresignedUploads.UploadTerms terms(JsonForm form) {
        long bytes = form.count("bytes", PresignedUploads.MAX_BYTES);
        String sha256 = form.text("sha256");
        if (sha256.isEmpty() || sha256.matches("[0-9a-f]{64}")) {
            return new PresignedUploads.UploadTerms(bytes, base64(sha256));
        }
        form.error("sha256", "64 hexadecimal digits in lower case");
        return new PresignedUploads.UploadTerms(bytes, "");
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    private ApiResponse one(Practice practice, ApiRequest request) {
        String file = request.pathParameter("file");
        return uploads.find(practice, file, request.at())
                .map(standing -> ApiResponse.json(UploadJson.of(file, standing)))
                .orElseGet(ApiResponse::notFound);
    }
}
