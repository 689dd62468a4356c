package health.overturn.messaging.event;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.storage.json.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A request to the function of a scheduled job.
///
/// The schedule requests the run of every practice whose time has come. The event bus or a person requests the run of
/// one practice at any hour.
///
/// @param practice the practice; empty for every practice whose time has come
/// @param job the scheduled job; empty for the function's own
/// @param mode whether the run makes the moves that it decides
public record RunRequest(Instant scheduledTime, Optional<String> practice, Optional<ScheduledJob> job, Mode mode) {
    /// Whether a run makes the moves that it decides.
    public enum Mode {
        /// Makes, stores and publishes the moves.
        REAL,
        /// Decides and reports; stores and publishes nothing.
        DRY
    }

    /// Parses `{"scheduledTime":…,"practice":…,"cycle":…,"dry":…}`; all fields but the first may be missing.
    ///
    /// @throws IllegalArgumentException if a field is invalid; the message names it
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
                    "event, scheduledTime: must be an instant such as 2026-11-23T11:00:00Z; got \"" + text + "\"",
                    invalid);
        }
    }

    private static ScheduledJob parseJob(String text) {
        for (ScheduledJob job : ScheduledJob.values()) {
            if (job.name().equals(text)) {
                return job;
            }
        }
        throw new IllegalArgumentException("event, cycle: unknown job \"" + text + "\"; allowed: "
                + Arrays.stream(ScheduledJob.values()).map(ScheduledJob::name).collect(Collectors.joining(", ")));
    }
}
