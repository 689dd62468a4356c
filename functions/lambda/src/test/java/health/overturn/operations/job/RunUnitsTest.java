package health.overturn.operations.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.capacity.CapacityCount;
import health.overturn.lambda.capacity.CapacityMeter;
import health.overturn.lambda.capacity.IndexDefinition;
import health.overturn.lambda.capacity.ItemKind;
import health.overturn.lambda.fake.Deployment;
import health.overturn.storage.denial.DenialIndexReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A cycle costs what it moves and lists: the same units whether few or many other denials are stored. The third one
/// lists what is silent, and reads each of those denials. `-Druns.stored=200000` sets
/// another number. Lines that begin with `PRINT` are the figures.
class RunUnitsTest {
    private static final int FEW = 2_000;
    private static final int MANY = Integer.getInteger("runs.stored", 20_000);
    private static final int MOVERS = 60;
    private static final LocalDate APRIL_6 = LocalDate.of(2026, 4, 6);

    @Test
    void aCycleCostsWhatItMovesAndTopDenialsCostTheSameForAnyPayer() {
        List<Cost> few = units(FEW);
        List<Cost> many = units(MANY);

        for (int cycle = 0; cycle < few.size(); cycle++) {
            double before = few.get(cycle).withoutListed();
            assertThat(many.get(cycle).withoutListed())
                    .as("cycle " + cycle)
                    .isCloseTo(before, within(before * 0.02 + many.get(cycle).listed() * 0.02));
        }
        assertThat(many.getLast().listed()).isEqualTo(MANY / 4 * 3);
    }

    /// What a cycle cost, and how many denials it listed as silent.
    private record Cost(CapacityCount count, int listed) {
        /// The units without half a read for each listed denial.
        double withoutListed() {
            return count.writeUnits() + count.readUnits() - 0.5 * listed;
        }
    }

    private static List<Cost> units(int stored) {
        CapacityMeter meter = new CapacityMeter(
                Set.of("pk", "sk"),
                List.of(new IndexDefinition("rp", "vs", Set.of()), new IndexDefinition("wp", "ws", Set.of())),
                ItemKind.ANY);
        try (Deployment deployment = new Deployment(meter)) {
            storeDenials(deployment, stored);
            List<Cost> cycles = List.of(
                    measured(deployment, meter, ScheduledJob.REROUTE, JobWeeks.MONDAY),
                    measured(deployment, meter, ScheduledJob.MIDDLE_LAYER, JobWeeks.WEDNESDAY),
                    measured(deployment, meter, ScheduledJob.ESCALATE, JobWeeks.FRIDAY));
            cycles.forEach(cost -> print("cycle", stored, cost.count()));
            measureTop(deployment, meter, stored);
            return cycles;
        }
    }

    private static Cost measured(Deployment deployment, CapacityMeter meter, ScheduledJob job, String at) {
        CapacityCount before = meter.count();
        List<RunReport> reports = JobWeeks.run(deployment, job, at);
        assertThat(reports.getFirst().moved().count()).isEqualTo(MOVERS);
        return new Cost(
                meter.count().since(before),
                reports.getLast().skipped(CycleStep.SkipReason.SILENT).count());
    }

    private static void measureTop(Deployment deployment, CapacityMeter meter, int stored) {
        TopDenialsRecorder record = new TopDenialsRecorder(
                new DenialIndexReader(deployment.table()), new TopDenialsStore(deployment.table()));
        CapacityCount before = meter.count();
        assertThat(record.readTop(deployment.practice(), "PAYER-B").places()).hasSize(70);
        CapacityCount top = meter.count().since(before);
        record.readConcentration(deployment.practice(), "PAYER-B");
        CapacityCount concentration = meter.count().since(before).since(top);
        print("top 70", stored, top);
        print("concentration", stored, concentration);
        assertThat(top.readUnits()).isLessThanOrEqualTo(2);
    }

    /// Stores denials that no cycle of the week moves, each in a lane that a cycle reads.
    private static void storeDenials(Deployment deployment, int stored) {
        CycleDenials denials = new CycleDenials(deployment);
        for (int i = 0; i < MOVERS; i++) {
            denials.add(denials.newDenial("new" + i, "PAYER-A", 160_000 + i, LocalDate.of(2026, 5, 22)));
            denials.add(denials.touched(
                    JobWeeks.assignedInMay(denials, "once" + i, 30_000 + i),
                    TouchAction.PAYER_CALL,
                    LocalDate.of(2026, 5, 20)));
            denials.add(denials.touched(
                    JobWeeks.assignedInMay(denials, "stuck" + i, 60_000 + i),
                    TouchAction.PAYER_CALL,
                    LocalDate.of(2026, 5, 12),
                    LocalDate.of(2026, 5, 13),
                    LocalDate.of(2026, 5, 14)));
        }
        LocalDate touch = LocalDate.of(2026, 5, 5);
        for (int i = 0; i < stored; i++) {
            var old = denials.assigned(denials.newDenial("old" + i, "PAYER-B", 20_000 + i % 900, APRIL_6));
            denials.add(
                    switch (i % 4) {
                        case 0 -> old;
                        case 1 -> denials.touched(old, TouchAction.PAYER_CALL, touch);
                        case 2 -> denials.touched(old, TouchAction.APPEAL, touch);
                        default -> denials.touched(old, TouchAction.PAYER_CALL, touch, LocalDate.of(2026, 5, 6));
                    });
            if (i % 1_000 == 999) {
                denials.store();
            }
        }
        denials.store();
    }

    private static void print(String what, int stored, CapacityCount count) {
        System.out.printf(
                Locale.ROOT,
                "PRINT %,d stored, %s: %d write units, %.1f read units%n",
                stored,
                what,
                count.writeUnits(),
                count.readUnits());
    }
}
