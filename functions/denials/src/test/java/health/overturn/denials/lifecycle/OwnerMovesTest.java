package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.settings.SettingsBuilder;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OwnerMovesTest {
    private final LifecycleFixture practice = new LifecycleFixture(
            SettingsBuilder.practice().owner("PAYER-A", "Ann").away("Gus", "2026-01-01", null, null));
    private final Denial fresh = practice.intake(denied("D-1", 50_000), "2026-03-02");

    @Test
    void anIncomingDenialIsNewAndHasAProposedOwnerAndANextAction() {
        assertThat(fresh.state()).isEqualTo(new DenialState.New());
        assertThat(fresh.projection().routing())
                .isEqualTo(new Routing("Ann", "Head CODING", LocalDate.of(2026, 3, 5), Routing.OwnerBy.SETTINGS));
    }

    @Test
    void theNextActionSkipsWeekendsAndHolidays() {
        assertThat(practice.intake(denied("D-2", 50_000), "2026-02-12")
                        .projection()
                        .routing()
                        .nextActionOn())
                .isEqualTo(LocalDate.of(2026, 2, 18));
    }

    @Test
    void theNextActionIsDueByTheLastWorkingDayBeforeADeadline() {
        Denial denial = practice.intake(denied("D-2", 50_000).deadline(LocalDate.of(2026, 3, 8)), "2026-03-05");

        assertThat(denial.projection().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 3, 6));
    }

    @Test
    void aDenialThatWaitsOnThePayerKeepsWaitingUnderANewOwner() {
        Denial waiting = practice.touch(fresh, ANN, TouchAction.APPEAL, "2026-03-03");
        Denial moved = practice.move(waiting, new Command.Reassign("Bo", LifecycleFixture.reason()), LEE, "2026-03-04");

        assertThat(moved.state()).isEqualTo(new DenialState.WaitingOnPayer(LocalDate.of(2026, 3, 3)));
        assertThat(moved.projection().routing())
                .isEqualTo(new Routing("Bo", "Head CODING", LocalDate.of(2026, 4, 2), Routing.OwnerBy.PERSON));
    }

    @Test
    void aWorkedDenialIsAssignedAgainUnderANewOwner() {
        Denial working = practice.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03");

        assertThat(practice.move(working, new Command.Reassign("Bo", LifecycleFixture.reason()), LEE, "2026-03-04")
                        .state())
                .isEqualTo(new DenialState.Assigned());
    }

    @Test
    void aBillerMayNotReassign() {
        assertThat(practice.attempt(fresh, new Command.Reassign("Bo", LifecycleFixture.reason()), ANN, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.ROLE));
    }

    @Test
    void anOwnerWhoLeftIsRefused() {
        assertThat(practice.attempt(fresh, new Command.Reassign("Gus", LifecycleFixture.reason()), LEE, "2026-03-04"))
                .isEqualTo(new MoveResult.Refused(
                        Refusal.OWNER_LEFT, "This person has left the practice. Name another owner."));
    }

    @Test
    void aReassignmentNeedsANameAndAReason() {
        assertThat(practice.attempt(fresh, new Command.Reassign(" ", LifecycleFixture.reason()), LEE, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.OWNER_MISSING));
        assertThat(practice.attempt(fresh, new Command.Reassign("Bo", ProtectedText.NONE), LEE, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.REASON_MISSING));
    }

    @Test
    void aRefusalChangesNothing() {
        Denial before = practice.intake(denied("D-1", 50_000), "2026-03-02");

        practice.attempt(fresh, new Command.Reassign("Gus", LifecycleFixture.reason()), LEE, "2026-03-04");

        assertThat(fresh).isEqualTo(before);
    }

    @Test
    void notesAndPatientDataDoNotPrint() {
        Denial touched = practice.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03");

        assertThat(touched.history().toString()).doesNotContain("invented note");
    }
}
