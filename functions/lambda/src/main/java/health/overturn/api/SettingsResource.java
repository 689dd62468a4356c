package health.overturn.api;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.api.http.Route;
import health.overturn.messaging.event.EventBus;
import health.overturn.operations.intake.UnreadUploads;
import health.overturn.storage.json.InvalidJsonException;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeStore;
import health.overturn.storage.settings.InvalidSettingsException;
import health.overturn.storage.settings.SettingsDocument;
import java.util.List;

/// Serves and saves the settings of a practice. The first settings create the practice.
final class SettingsResource {

    private static final int MAX_CHARACTERS = 200_000;
    private static final String LOCKED_OUT =
            "people: must name you with the login of your token; else you could not change the settings again";

    private final PracticeStore practices;
    private final UnreadUploads uploads;
    private final EventBus bus;

    /// @param uploads the uploads that wait for the first settings
    /// @param bus takes those uploads back to the intake
    SettingsResource(PracticeStore practices, UnreadUploads uploads, EventBus bus) {
        this.practices = practices;
        this.uploads = uploads;
        this.bus = bus;
    }

    List<Route> routes() {
        return List.of(
                Route.forPracticeId("GET", "settings", AllowedRoles.BILLING, (practice, request) -> get(practice)),
                Route.forPracticeId("PUT", "settings", AllowedRoles.ADMINISTRATION, this::put));
    }

    /// Whether a directory has whoever saves it. Otherwise nobody might be left who may save another one.
    private static boolean isNamedIn(JsonNode document, Caller caller) {
        return SettingsDocument.read(document)
                .settings()
                .team()
                .people()
                .findByLogin(caller.logins())
                .isPresent();
    }

    private ApiResponse get(String practice) {
        return practices.document(practice).map(ApiResponse::json).orElseGet(ApiResponse::notFound);
    }

    private ApiResponse put(String practice, ApiRequest request) {
        if (request.body().length() > MAX_CHARACTERS) {
            return ApiResponse.problem(
                    413, "Too large", "the settings are larger than 200,000 characters; remove unused entries");
        }
        try {
            JsonNode document = Json.read(request.body());
            if (!isNamedIn(document, request.caller())) {
                return ApiResponse.invalid("Invalid settings", List.of(LOCKED_OUT));
            }
            Practice saved = practices.save(practice, document, request.caller().name(), request.at());
            uploads.sendWaiting(saved.keys(), bus);
            return get(practice);
        } catch (InvalidJsonException invalid) {
            return ApiResponse.problem(400, "Invalid JSON", String.valueOf(invalid.getMessage()));
        } catch (InvalidSettingsException invalid) {
            return ApiResponse.invalid("Invalid settings", List.copyOf(invalid.errors()));
        }
    }
}
