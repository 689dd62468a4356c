package health.overturn.lambda.api;

import health.overturn.lambda.json.InvalidJsonException;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.settings.InvalidSettingsException;
import health.overturn.lambda.store.Practices;
import java.time.InstantSource;
import java.util.List;

/// A practice's settings; saving the first makes the practice.
final class SettingsResource {
    private static final int MOST_CHARACTERS = 200_000;

    private final Practices practices;
    private final InstantSource clock;

    SettingsResource(Practices practices, InstantSource clock) {
        this.practices = practices;
        this.clock = clock;
    }

    Response get(String practice) {
        return practices.document(practice).map(Response::json).orElseGet(Response::notFound);
    }

    Response put(String practice, Request request) {
        if (!request.caller().isAdmin()) {
            return Response.problem(403, "Forbidden", "settings are for an admin to save");
        }
        if (request.body().length() > MOST_CHARACTERS) {
            return Response.problem(413, "Too large", "settings of at most 200,000 characters were expected");
        }
        try {
            practices.save(practice, Json.read(request.body()), request.caller().subject(), clock.instant());
            return get(practice);
        } catch (InvalidJsonException invalid) {
            return Response.problem(400, "No JSON", String.valueOf(invalid.getMessage()));
        } catch (InvalidSettingsException invalid) {
            return Response.invalid("Settings with faults", List.copyOf(invalid.faults()));
        }
    }
}
