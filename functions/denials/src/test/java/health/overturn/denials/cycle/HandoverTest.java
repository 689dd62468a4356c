package health.overturn.denials.cycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.SettingsBuilder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HandoverTest {
    private final LifecycleFixture before = LifecycleFixture.ofAnn();
    private final Denial assigned = CycleFixture.after(
            CycleFixture.reroute(before, before.intake(denied("D-1", 50_000), "2026-02-27"), "2026-03-02"));

    private static CycleStep handOver(SettingsBuilder drafts, Denial denial) {
        LifecycleFixture practice = new LifecycleFixture(drafts.owner("PAYER-A", "Ann"));
        return new Handover(practice.settings())
                .decide(denial, CycleFixture.run(practice.settings(), ScheduledJob.REROUTE, "2026-03-09"));
    }

    @Test
    void theStandInGetsTheAbsentOwnersDenialsAndTheDueDayStays() {
        Denial covered = CycleFixture.after(
                handOver(SettingsBuilder.practice().away("Ann", "2026-03-09", "2026-03-20", "Dee"), assigned));

        assertThat(covered.state()).isEqualTo(new DenialState.Assigned());
        assertThat(covered.projection().routing())
                .isEqualTo(new Routing("Dee", "Head CODING", LocalDate.of(2026, 3, 5), Routing.OwnerBy.SETTINGS));
    }

    @Test
    void aDenialThatADepartedOwnerHadNotBegunIsHeld() {
        Denial held = CycleFixture.after(
                handOver(SettingsBuilder.practice().away("Ann", "2026-03-09", null, null), assigned));

        assertThat(held.state()).isEqualTo(new DenialState.Held());
        assertThat(held.projection().routing().namedOwner()).isEmpty();
    }

    @Test
    void aDenialThatADepartedOwnerWasWorkingIsSkippedAndReported() {
        Denial working = before.touch(assigned, ANN, TouchAction.PAYER_CALL, "2026-03-03");

        assertThat(handOver(SettingsBuilder.practice().away("Ann", "2026-03-09", null, null), working))
                .isEqualTo(new CycleStep.Skipped(working, CycleStep.SkipReason.OWNER_GONE));
    }

    @Test
    void aPresentOwnerKeepsTheDenial() {
        assertThat(handOver(SettingsBuilder.practice().away("Ann", "2026-03-10", null, "Dee"), assigned))
                .isEqualTo(new CycleStep.Skipped(assigned, CycleStep.SkipReason.OWNED));
    }
}
