package health.overturn.operations.job;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.capacity.CapacityCount;
import health.overturn.lambda.capacity.CapacityMeter;
import health.overturn.lambda.capacity.IndexDefinition;
import health.overturn.lambda.capacity.ItemKind;
import health.overturn.lambda.fake.Deployment;
import health.overturn.messaging.event.RunRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a night costs: half a read unit for each open denial, and the index. The line that begins with `PRINT` is the
/// figure.
class ReconcileUnitsTest {
    private static final int OPEN = 1_000;

    @Test
    void aQuietNightReadsAllIndexEntriesAndOneSeventhOfTheDenials() {
        CapacityMeter meter = new CapacityMeter(
                Set.of("pk", "sk"),
                List.of(new IndexDefinition("rp", "vs", Set.of()), new IndexDefinition("wp", "ws", Set.of())),
                ItemKind.ANY);
        try (Deployment deployment = new Deployment(meter)) {
            CycleDenials denials = new CycleDenials(deployment);
            for (int i = 0; i < OPEN; i++) {
                denials.add(denials.assigned(
                        denials.newDenial("open" + i, "PAYER-A", 20_000 + i, LocalDate.of(2026, 5, 18))));
            }
            denials.store();
            night(deployment, "2026-06-02T08:00:00Z");
            // The snapshot does this an hour later.
            deployment.useCases(() -> Deployment.NOW).moveLog().flush(deployment.practice());
            CapacityCount before = meter.count();

            RunReport quiet = night(deployment, "2026-06-03T08:00:00Z");

            CapacityCount night = meter.count().since(before);
            System.out.printf(
                    Locale.ROOT,
                    "PRINT a night of %,d open denials with nothing missing: %.1f read units, %d write units, %s%n",
                    OPEN,
                    night.readUnits(),
                    night.writeUnits(),
                    night.calls());
            assertThat(quiet.checked()).isBetween(OPEN / 8, OPEN / 6);
            assertThat(quiet.moved().count()).isZero();
            assertThat(night.readUnits()).isBetween(80.0, 110.0);
            assertThat(night.writeUnits()).isLessThanOrEqualTo(2);
        }
    }

    private static RunReport night(Deployment deployment, String at) {
        PracticeJob reconcile = deployment.useCases(() -> Deployment.NOW).reconcileJob();
        JobRun run = JobRun.of(
                "maple", deployment.practice().settings().settings(), ScheduledJob.RECONCILE, Instant.parse(at));
        return reconcile.run(deployment.practice(), run, RunRequest.Mode.REAL).getFirst();
    }
}
