package health.overturn.lambda.work;

import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.cycle.MiddleLayer;
import health.overturn.denials.denial.Batch;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.triage.ValueOrder;
import health.overturn.lambda.store.KeptDenial;
import health.overturn.lambda.store.Key;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Standings;
import health.overturn.lambda.store.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The members of a batch that are still to be worked: they stand in the lanes from which the cycle took
/// them, and leave these when they are touched.
public final class Members {
    private final Standings standings;

    public Members(Table table) {
        this.standings = new Standings(table);
    }

    /// The ids of those left in a batch, the highest open amount first.
    public List<String> left(Practice practice, Batch batch) {
        Settings settings = practice.settings().settings();
        Instant noon =
                batch.week().monday().atTime(12, 0).atZone(settings.timeZone()).toInstant();
        JobRun run = JobRun.of(practice.id(), settings, ScheduledJob.MIDDLE_LAYER, noon);
        Set<Key> candidates = new LinkedHashSet<>(standings.in(practice, new MiddleLayer(settings).stretches(run)));
        return standings.read(candidates).stream()
                .filter(kept -> isLeft(kept, batch))
                .sorted(Comparator.comparing(KeptDenial::denial, ValueOrder.HIGHEST_FIRST))
                .map(KeptDenial::name)
                .toList();
    }

    private static boolean isLeft(KeptDenial kept, Batch batch) {
        return kept.denial().state().lastBatch().filter(batch::equals).isPresent()
                && kept.denial().state().effort().touchesSinceDecision() == 1
                && !kept.denial().status().isResolved();
    }
}
