package health.overturn.denials.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a practice has done by the clock, each at a local time of its own.
public enum ScheduledJob {
    /// The first weekly cycle: what is fresh goes to the payer's owner.
    REROUTE("rerouteAt", DayOfWeek.MONDAY, 6),
    /// The second weekly cycle: what was touched once and is worth it goes into batches.
    MIDDLE_LAYER("middleLayerAt", DayOfWeek.WEDNESDAY, 6),
    /// The third weekly cycle: what is stuck goes to the billing lead; small balances are reviewed with it.
    ESCALATE("escalateAt", DayOfWeek.FRIDAY, 6),
    TRIAGE("triageAt", null, 5),
    /// Every move is told, before the snapshot counts them.
    RECONCILE("reconcileAt", null, 3),
    SNAPSHOT("snapshotAt", null, 4),
    /// The snapshot of the week that has ended.
    WEEK_SNAPSHOT("weekSnapshotAt", DayOfWeek.MONDAY, 4);

    private final String key;
    private final @Nullable DayOfWeek day;
    private final int hour;

    ScheduledJob(String key, @Nullable DayOfWeek day, int hour) {
        this.key = key;
        this.day = day;
        this.hour = hour;
    }

    /// Its name in the settings that a practice writes.
    public String key() {
        return key;
    }

    /// When it is due where the practice says nothing else.
    public LocalSlot defaultSlot() {
        return new LocalSlot(day, LocalTime.of(hour, 0));
    }

    static Optional<ScheduledJob> fromKey(String key) {
        return Arrays.stream(values()).filter(job -> job.key.equals(key)).findFirst();
    }
}
