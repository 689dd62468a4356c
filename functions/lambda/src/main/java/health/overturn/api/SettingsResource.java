package health.overturn.api;

import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.JsonBody;
import health.overturn.api.http.ProblemType;
import health.overturn.api.http.Route;
import health.overturn.messaging.event.EventBus;
import health.overturn.operations.intake.UnreadUploads;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeStore;
import health.overturn.storage.settings.InvalidSettingsException;
import java.util.List;

/// Serves and saves the settings of a practice. The first settings create the practice.
final class SettingsResource {

    private static final int MAX_CHARACTERS = 200_000;

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
                Route.forPracticeId("GET", "settings", AllowedRoles.WORK, (practice, request) -> get(practice)),
                Route.forPracticeId("PUT", "settings", AllowedRoles.ADMINISTRATION, this::put));
    }

    private ApiResponse get(String practice) {
        return practices.document(practice).map(ApiResponse::json).orElseGet(ApiResponse::notFound);
    }

    private ApiResponse put(String practice, ApiRequest request) {
        if (request.body().length() > MAX_CHARACTERS) {
            return ApiResponse.problem(
                    ProblemType.TOO_LARGE, "the settings are larger than 200,000 characters; remove unused entries");
        }
        try {
            Practice saved = practices.save(
                    practice, JsonBody.object(request.body()), request.caller().subject(), request.at());
            uploads.sendWaiting(saved.keys(), bus);
            return get(practice);
        } catch (InvalidSettingsException invalid) {
            return ApiResponse.invalidSettings(List.copyOf(invalid.errors()));
        }
    }
}
