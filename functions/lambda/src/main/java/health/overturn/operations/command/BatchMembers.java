package health.overturn.operations.command;

import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.cycle.MiddleLayer;
import health.overturn.denials.denial.Batch;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.triage.ValueOrder;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the members of a batch that still need work. They are in the lanes from which the middle layer took them, and
/// leave these lanes with the next touch.
public final class BatchMembers {
    private final DenialIndexReader denialIndex;

    public BatchMembers(DenialIndexReader denialIndex) {
        this.denialIndex = denialIndex;
    }

    /// The API ids of the members that still need work, by falling open amount.
    public List<String> findRemaining(Practice practice, Batch batch) {
        Settings settings = practice.settings().settings();
        Instant noon =
                batch.week().monday().atTime(12, 0).atZone(settings.timeZone()).toInstant();
        JobRun run = JobRun.of(practice.id(), settings, ScheduledJob.MIDDLE_LAYER, noon);
        Set<ItemKey> candidates =
                new LinkedHashSet<>(denialIndex.keysInLanes(practice, new MiddleLayer(settings).ranges(run)));
        return denialIndex.readCurrent(candidates).stream()
                .filter(stored -> isRemaining(stored, batch))
                .sorted(Comparator.comparing(StoredDenial::denial, ValueOrder.HIGHEST_FIRST))
                .map(StoredDenial::apiId)
                .toList();
    }

    private static boolean isRemaining(StoredDenial stored, Batch batch) {
        return stored.denial().projection().lastBatch().filter(batch::equals).isPresent()
                && stored.denial().projection().touches().touchesSinceDecision() == 1
                && !stored.denial().state().isResolved();
    }
}
