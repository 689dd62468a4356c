package health.overturn.denials.cycle;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.settings.LocalSlot;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One run of a scheduled job for a practice, at the time of its own week, however late it is done.
///
/// @param day the practice's day at that instant
/// @param at the instant of the schedule at which the run was due
public record JobRun(String practice, ScheduledJob job, LocalDate day, Instant at) {
    /// The interval at which the schedule calls.
    public static final Duration SCHEDULE_INTERVAL = Duration.ofHours(1);

    /// The run that is due at an instant of the hourly schedule.
    ///
    /// It is empty if the job's time did not come in the hour that ends with the instant. Every time of a job
    /// falls into exactly one hour, also when the clocks change.
    public static Optional<JobRun> due(String practice, Settings settings, ScheduledJob job, Instant scheduled) {
        Instant lastSlot = settings.slot(job).lastOccurrence(scheduled, settings.timeZone());
        return lastSlot.isAfter(scheduled.minus(SCHEDULE_INTERVAL))
                ? Optional.of(of(practice, settings, job, scheduled))
                : Optional.empty();
    }

    /// The run of the week or day that contains this instant, whatever the hour; for runs that a person asks for.
    public static JobRun of(String practice, Settings settings, ScheduledJob job, Instant at) {
        return new JobRun(practice, job, settings.day(at), at);
    }

    public Week week() {
        return Week.of(day);
    }

    /// Identifies a run: practice, job, and the ISO week of a weekly job or the day of a daily one.
    public String key() {
        LocalSlot slot = job.defaultSlot();
        return practice + "#" + job + "#" + (slot.isWeekly() ? week() : day);
    }
}
