package health.overturn.denials.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A job that runs for each practice at a local time of its own.
public enum ScheduledJob {
    /// The first weekly cycle: it assigns new denials to the owners of their payers.
    REROUTE("rerouteAt", DayOfWeek.MONDAY, 6),
    /// The second weekly cycle: it puts denials of medium value that were touched once into batches.
    MIDDLE_LAYER("middleLayerAt", DayOfWeek.WEDNESDAY, 6),
    /// The third weekly cycle: it escalates stuck denials to the billing lead and reviews small balances.
    ESCALATE("escalateAt", DayOfWeek.FRIDAY, 6),
    /// Ranks the open denials of each payer by open dollars.
    TRIAGE("triageAt", null, 5),
    /// Runs before the snapshot, so that the move log is complete when it is counted.
    RECONCILE("reconcileAt", null, 3),
    /// The daily figures of the practice.
    SNAPSHOT("snapshotAt", null, 4),
    /// The figures of the week that has ended.
    WEEK_SNAPSHOT("weekSnapshotAt", DayOfWeek.MONDAY, 4);

    private final String key;
    private final @Nullable DayOfWeek day;
    private final int hour;

    ScheduledJob(String key, @Nullable DayOfWeek day, int hour) {
        this.key = key;
        this.day = day;
        this.hour = hour;
    }

    /// The name of its time in the settings: `rerouteAt`.
    public String key() {
        return key;
    }

    /// The slot where the practice sets none.
    public LocalSlot defaultSlot() {
        return new LocalSlot(day, LocalTime.of(hour, 0));
    }

    static Optional<ScheduledJob> fromKey(String key) {
        return Arrays.stream(values()).filter(job -> job.key.equals(key)).findFirst();
    }
}
