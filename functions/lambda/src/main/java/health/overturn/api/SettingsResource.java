package health.overturn.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.api.http.CursorSeal;
import health.overturn.api.http.EntityTag;
import health.overturn.api.http.JsonBody;
import health.overturn.api.http.ProblemType;
import health.overturn.api.http.Route;
import health.overturn.messaging.event.EventBus;
import health.overturn.operations.intake.UnreadUploads;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeStore;
import health.overturn.storage.practice.SettingsEdit;
import health.overturn.storage.practice.SettingsVersion;
import health.overturn.storage.settings.InvalidSettingsException;
import health.overturn.storage.settings.SettingsDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Serves and saves the settings of a practice. The first settings create the practice.
final class SettingsResource {
    private static final int MAX_CHARACTERS = 200_000;
    private static final String LOCKED_OUT =
            "people: must name you with the login of your token; else you could not change the settings again";

    private final PracticeStore practices;
    private final UnreadUploads uploads;
    private final EventBus bus;
    private final HandOverOffer handOverOffer;

    /// @param uploads the uploads that wait for the first settings
    /// @param bus takes those uploads back to the intake
    /// @param handOverOffer says what a change of owners leaves with the earlier ones
    SettingsResource(PracticeStore practices, UnreadUploads uploads, EventBus bus, HandOverOffer handOverOffer) {
        this.practices = practices;
        this.uploads = uploads;
        this.bus = bus;
        this.handOverOffer = handOverOffer;
    }

    List<Route> routes() {
        return List.of(
                Route.forPracticeId("GET", "settings", AllowedRoles.BILLING, (practice, request) -> get(practice)),
                Route.forPracticeId("PUT", "settings", AllowedRoles.ADMINISTRATION, this::put),
                Route.forPractice("GET", "settings/versions", AllowedRoles.DECISION, this::versions)
                        .withParameters(Set.of("limit", "cursor"))
                        .withColumns(ListColumns.SETTINGS_VERSIONS),
                Route.forPractice("GET", "settings/versions/{version}", AllowedRoles.DECISION, this::version));
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
        return practices
                .current(practice)
                .map(current -> ApiResponse.json(current.document())
                        .withHeader(EntityTag.HEADER, EntityTag.of(current.version())))
                .orElseGet(ApiResponse::notFound);
    }

    private ApiResponse versions(Practice practice, ApiRequest request) {
        int limit = request.limit();
        long before = request.position().isEmpty() ? 0 : versionOf(request.position());
        List<SettingsVersion> versions = practices.versions(practice.id(), before, limit);
        ArrayNode items = Json.array();
        versions.forEach(version -> items.add(json(version)));
        String next =
                versions.size() < limit ? "" : Long.toString(versions.getLast().version());
        return ApiResponse.page(request, Json.object(), new ApiResponse.ListedItems(items, next));
    }

    private static long versionOf(String position) {
        if (!position.matches("[0-9]{1,9}")) {
            throw CursorSeal.invalid();
        }
        return Long.parseLong(position);
    }

    private ApiResponse version(Practice practice, ApiRequest request) {
        String number = request.pathParameter("version");
        return Optional.of(number)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .flatMap(text -> practices.version(practice.id(), Long.parseLong(text)))
                .map(version -> {
                    ObjectNode json = json(version);
                    json.set("settings", version.document());
                    return ApiResponse.json(json);
                })
                .orElseGet(ApiResponse::notFound);
    }

    private static ObjectNode json(SettingsVersion version) {
        ObjectNode json = Json.object()
                .put("version", version.version())
                .put("savedAt", version.at().toString())
                .put("savedBy", version.by());
        ArrayNode changed = json.putArray("changed");
        version.changed().forEach(changed::add);
        return json;
    }

    private ApiResponse put(String practice, ApiRequest request) {
        if (request.body().length() > MAX_CHARACTERS) {
            return ApiResponse.problem(
                    ProblemType.TOO_LARGE, "the settings are larger than 200,000 characters; remove unused entries");
        }
        long current = practices.current(practice).map(SettingsVersion::version).orElse(0L);
        if (current > 0 && !EntityTag.isGiven(request)) {
            return ApiResponse.problem(
                    ProblemType.PRECONDITION_REQUIRED,
                    "the practice has settings; read them, and send their ETag as If-Match, or * to replace any");
        }
        if (EntityTag.version(request).orElse(current) != current) {
            return outdated();
        }
        try {
            return save(practice, request, current);
        } catch (InvalidSettingsException invalid) {
            return ApiResponse.invalidSettings(List.copyOf(invalid.errors()));
        }
    }

    private ApiResponse save(String practice, ApiRequest request, long version) {
        JsonNode document = withoutHandOver(JsonBody.object(request.body()));
        if (!isNamedIn(document, request.caller())) {
            return ApiResponse.invalidSettings(List.of(LOCKED_OUT));
        }
        Optional<Practice> before = practices.find(practice);
        Optional<Practice> saved = practices.saveOver(
                practice, document, version, new SettingsEdit(request.caller().name(), request.at()));
        if (saved.isEmpty()) {
            return outdated();
        }
        uploads.sendWaiting(saved.get().keys(), bus);
        ObjectNode answer = document.deepCopy();
        before.ifPresent(old -> handOverOffer.put(answer, old, saved.get()));
        return ApiResponse.json(answer).withHeader(EntityTag.HEADER, EntityTag.of(version + 1));
    }

    /// What a save offers to hand over is no setting, so that an answer can be sent again.
    private static JsonNode withoutHandOver(JsonNode document) {
        return document instanceof ObjectNode object ? object.deepCopy().without(HandOverOffer.FIELD) : document;
    }

    private static ApiResponse outdated() {
        return ApiResponse.problem(
                ProblemType.PRECONDITION_FAILED,
                "somebody else saved the settings since; read them again before you save");
    }
}
