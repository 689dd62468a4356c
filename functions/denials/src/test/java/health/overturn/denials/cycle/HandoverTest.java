package health.overturn.denials.cycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.denials.settings.Drafts;
import health.overturn.denials.settings.ScheduledJob;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HandoverTest {
    private final LifecycleFixture before = LifecycleFixture.ofAnn();
    private final Denial assigned = CycleFixture.after(
            CycleFixture.reroute(before, before.takeIn(denied("D-1", 50_000), "2026-02-27"), "2026-03-02"));

    private static CycleStep handOver(Drafts drafts, Denial denial) {
        LifecycleFixture desk = new LifecycleFixture(drafts.owner("PAYER-A", "Ann"));
        return new Handover(desk.settings())
                .decide(denial, CycleFixture.run(desk.settings(), ScheduledJob.REROUTE, "2026-03-09"));
    }

    @Test
    void whoCoversGetsWhatTheAbsentOwnerHasAndTheDueDayStays() {
        Denial covered = CycleFixture.after(
                handOver(Drafts.practice().away("Ann", "2026-03-09", "2026-03-20", "Dee"), assigned));

        assertThat(covered.status()).isEqualTo(new DenialState.Assigned());
        assertThat(covered.state().routing())
                .isEqualTo(new Routing("Dee", "Head CODING", LocalDate.of(2026, 3, 5), Routing.OwnerBy.SETTINGS));
    }

    @Test
    void whatAnOwnerWhoLeftHadNotBegunIsHeld() {
        Denial held = CycleFixture.after(handOver(Drafts.practice().away("Ann", "2026-03-09", null, null), assigned));

        assertThat(held.status()).isEqualTo(new DenialState.Held());
        assertThat(held.state().routing().namedOwner()).isEmpty();
    }

    @Test
    void whatAnOwnerWhoLeftWasWorkingIsLeftAndTold() {
        Denial working = before.touch(assigned, ANN, TouchAction.PAYER_CALL, "2026-03-03");

        assertThat(handOver(Drafts.practice().away("Ann", "2026-03-09", null, null), working))
                .isEqualTo(new CycleStep.Skipped(working, CycleStep.SkipReason.OWNER_GONE));
    }

    @Test
    void anOwnerWhoIsThereKeepsIt() {
        assertThat(handOver(Drafts.practice().away("Ann", "2026-03-10", null, "Dee"), assigned))
                .isEqualTo(new CycleStep.Skipped(assigned, CycleStep.SkipReason.OWNED));
    }
}
