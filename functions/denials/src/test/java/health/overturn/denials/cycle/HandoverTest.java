package health.overturn.denials.cycle;

import static health.overturn.denials.life.Desk.ANN;
import static health.overturn.denials.life.Subjects.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.life.Action;
import health.overturn.denials.life.Denial;
import health.overturn.denials.life.Desk;
import health.overturn.denials.life.Routing;
import health.overturn.denials.life.Status;
import health.overturn.denials.settings.Drafts;
import health.overturn.denials.settings.Routine;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HandoverTest {
    private final Desk before = Desk.ofAnn();
    private final Denial assigned =
            Cycles.after(Cycles.reroute(before, before.takeIn(denied("D-1", 50_000), "2026-02-27"), "2026-03-02"));

    private static Step handOver(Drafts drafts, Denial denial) {
        Desk desk = new Desk(drafts.owner("PAYER-A", "Ann"));
        return new Handover(desk.settings()).decide(denial, Cycles.run(desk.settings(), Routine.REROUTE, "2026-03-09"));
    }

    @Test
    void whoCoversGetsWhatTheAbsentOwnerHasAndTheDueDayStays() {
        Denial covered =
                Cycles.after(handOver(Drafts.practice().away("Ann", "2026-03-09", "2026-03-20", "Dee"), assigned));

        assertThat(covered.status()).isEqualTo(new Status.Assigned());
        assertThat(covered.state().routing())
                .isEqualTo(new Routing("Dee", "Head CODING", LocalDate.of(2026, 3, 5), Routing.OwnerBy.SETTINGS));
    }

    @Test
    void whatAnOwnerWhoLeftHadNotBegunIsHeld() {
        Denial held = Cycles.after(handOver(Drafts.practice().away("Ann", "2026-03-09", null, null), assigned));

        assertThat(held.status()).isEqualTo(new Status.Held());
        assertThat(held.state().routing().namedOwner()).isEmpty();
    }

    @Test
    void whatAnOwnerWhoLeftWasWorkingIsLeftAndTold() {
        Denial working = before.touch(assigned, ANN, Action.PAYER_CALL, "2026-03-03");

        assertThat(handOver(Drafts.practice().away("Ann", "2026-03-09", null, null), working))
                .isEqualTo(new Step.Left(working, Step.Why.OWNER_GONE));
    }

    @Test
    void anOwnerWhoIsThereKeepsIt() {
        assertThat(handOver(Drafts.practice().away("Ann", "2026-03-10", null, "Dee"), assigned))
                .isEqualTo(new Step.Left(assigned, Step.Why.OWNED));
    }
}
