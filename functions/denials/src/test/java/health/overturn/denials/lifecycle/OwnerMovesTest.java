package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.settings.Drafts;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OwnerMovesTest {
    private final LifecycleFixture desk =
            new LifecycleFixture(Drafts.practice().owner("PAYER-A", "Ann").away("Gus", "2026-01-01", null, null));
    private final Denial fresh = desk.takeIn(denied("D-1", 50_000), "2026-03-02");

    @Test
    void atIntakeItHasAProposedOwnerANextStepAndIsNew() {
        assertThat(fresh.status()).isEqualTo(new DenialState.New());
        assertThat(fresh.state().routing())
                .isEqualTo(new Routing("Ann", "Head CODING", LocalDate.of(2026, 3, 5), Routing.OwnerBy.SETTINGS));
    }

    @Test
    void theNextStepSkipsWeekendsAndHolidays() {
        assertThat(desk.takeIn(denied("D-2", 50_000), "2026-02-12")
                        .state()
                        .routing()
                        .nextActionOn())
                .isEqualTo(LocalDate.of(2026, 2, 18));
    }

    @Test
    void theNextStepComesNoLaterThanTheLastWorkingDayBeforeADeadline() {
        Denial denial = desk.takeIn(denied("D-2", 50_000).deadline(LocalDate.of(2026, 3, 8)), "2026-03-05");

        assertThat(denial.state().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 3, 6));
    }

    @Test
    void whatIsWithThePayerStaysThereUnderAnotherOwner() {
        Denial waiting = desk.touch(fresh, ANN, TouchAction.APPEAL, "2026-03-03");
        Denial moved = desk.move(waiting, new Command.Reassign("Bo", LifecycleFixture.why()), LEE, "2026-03-04");

        assertThat(moved.status()).isEqualTo(new DenialState.WaitingOnPayer(LocalDate.of(2026, 3, 3)));
        assertThat(moved.state().routing())
                .isEqualTo(new Routing("Bo", "Head CODING", LocalDate.of(2026, 4, 2), Routing.OwnerBy.PERSON));
    }

    @Test
    void anotherOwnerOfWhatIsWorkedBeginsAnew() {
        Denial working = desk.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03");

        assertThat(desk.move(working, new Command.Reassign("Bo", LifecycleFixture.why()), LEE, "2026-03-04")
                        .status())
                .isEqualTo(new DenialState.Assigned());
    }

    @Test
    void aBillerReassignsNothing() {
        assertThat(desk.attempt(fresh, new Command.Reassign("Bo", LifecycleFixture.why()), ANN, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.ROLE));
    }

    @Test
    void anOwnerWhoLeftIsRefused() {
        assertThat(desk.attempt(fresh, new Command.Reassign("Gus", LifecycleFixture.why()), LEE, "2026-03-04"))
                .isEqualTo(new MoveResult.Refused(Refusal.OWNER_LEFT, "this person has left"));
    }

    @Test
    void aReassignmentNeedsANameAndAReason() {
        assertThat(desk.attempt(fresh, new Command.Reassign(" ", LifecycleFixture.why()), LEE, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.OWNER_MISSING));
        assertThat(desk.attempt(fresh, new Command.Reassign("Bo", ProtectedText.NONE), LEE, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.REASON_MISSING));
    }

    @Test
    void aRefusalChangesNothing() {
        Denial before = desk.takeIn(denied("D-1", 50_000), "2026-03-02");

        desk.attempt(fresh, new Command.Reassign("Gus", LifecycleFixture.why()), LEE, "2026-03-04");

        assertThat(fresh).isEqualTo(before);
    }

    @Test
    void nothingOfAPatientOrANotePrints() {
        Denial touched = desk.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03");

        assertThat(touched.history().toString()).doesNotContain("invented note");
    }
}
