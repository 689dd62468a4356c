package health.overturn.denials.cycle;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.settings.LocalSlot;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One run of a routine for a practice, at the time of its own week, however late it is done.
///
/// @param at the scheduled instant that found the practice's time come
public record JobRun(String practice, ScheduledJob job, LocalDate day, Instant at) {
    /// How often the schedule asks.
    public static final Duration SCHEDULE_INTERVAL = Duration.ofHours(1);

    /// The run that is due at an instant of the hourly schedule: where the routine's time came within the hour that
    /// ends with it. Every such time falls into one hour only, whatever the clocks do.
    public static Optional<JobRun> due(String practice, Settings settings, ScheduledJob job, Instant scheduled) {
        Instant lastSlot = settings.slot(job).lastOccurrence(scheduled, settings.timeZone());
        return lastSlot.isAfter(scheduled.minus(SCHEDULE_INTERVAL))
                ? Optional.of(of(practice, settings, job, scheduled))
                : Optional.empty();
    }

    /// The run of the week or day of this instant, asked for by hand, whatever the hour.
    public static JobRun of(String practice, Settings settings, ScheduledJob job, Instant at) {
        return new JobRun(practice, job, settings.day(at), at);
    }

    public Week week() {
        return Week.of(day);
    }

    /// What makes two runs the same: practice, routine, and the ISO week, or the day of what is daily.
    public String key() {
        LocalSlot slot = job.defaultSlot();
        return practice + "#" + job + "#" + (slot.isWeekly() ? week() : day);
    }
}
