package health.overturn.operations.measure;

import health.overturn.denials.metric.Snapshot;
import java.util.Locale;

/// The period that a snapshot covers.
public enum SnapshotPeriod {
    DAY,
    WEEK;

    /// The name of a snapshot of this period, such as `2026-06-08` or `2026-W23`.
    String nameOf(Snapshot snapshot) {
        return switch (this) {
            case DAY -> snapshot.day().toString();
            case WEEK -> snapshot.week().toString();
        };
    }

    String folder(String practice) {
        return "snapshots/" + practice + "/" + name().toLowerCase(Locale.ROOT) + "/";
    }
}
