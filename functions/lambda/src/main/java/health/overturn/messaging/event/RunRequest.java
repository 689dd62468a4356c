package health.overturn.messaging.event;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.storage.json.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What a function of the rhythm is asked: by the schedule for every practice whose time has come, by the bus or by
/// hand for one practice, whatever the hour.
///
/// @param routine the one that is asked for by name; absent where the function's own is meant
/// @param mode whether what is decided is also done
public record RunRequest(Instant scheduledTime, Optional<String> practice, Optional<ScheduledJob> job, Mode mode) {
    /// Whether a run moves anything.
    public enum Mode {
        REAL,
        /// Decides and reports, stores and tells nothing.
        DRY
    }

    /// Reads `{"scheduledTime":…,"practice":…,"cycle":…,"dry":…}`; all but the first may be missing.
    ///
    /// @throws IllegalArgumentException that names the field that is not as expected
    public static RunRequest parse(String event) {
        JsonNode json = Json.read(event);
        JsonNode practice = json.path("practice");
        JsonNode cycle = json.path("cycle");
        return new RunRequest(
                parseInstant(json.path("scheduledTime").asText("")),
                practice.isTextual() ? Optional.of(practice.asText()) : Optional.empty(),
                cycle.isTextual() ? Optional.of(parseJob(cycle.asText())) : Optional.empty(),
                json.path("dry").asBoolean(false) ? Mode.DRY : Mode.REAL);
    }

    private static Instant parseInstant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException invalid) {
            throw new IllegalArgumentException(
                    "event, scheduledTime: an instant such as 2026-11-23T11:00:00Z was expected but was \"" + text
                            + "\"",
                    invalid);
        }
    }

    private static ScheduledJob parseJob(String text) {
        for (ScheduledJob job : ScheduledJob.values()) {
            if (job.name().equals(text)) {
                return job;
            }
        }
        throw new IllegalArgumentException("event, cycle: the name of a cycle was expected but was \"" + text + "\"");
    }
}
