package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.denials.settings.SettingsBuilder;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {
    private static final ProtectedText NOTE = ProtectedText.of("invented note");

    private final LifecycleFixture practice = new LifecycleFixture(
            SettingsBuilder.practice().owner("PAYER-A", "Ann").away("Gus", "2026-01-01", null, null));

    private Denial escalated(DenialDetailsFixture details) {
        Denial touched = practice.touchOnDays(
                practice.intake(details, "2026-03-02"), List.of("2026-03-03", "2026-03-04", "2026-03-05"));
        return practice.applyCycleMove(touched, new Move.Escalate(LocalDate.of(2026, 3, 8)), "2026-03-06");
    }

    @Test
    void aWriteOffResolvesTheDenial() {
        Denial decided = practice.move(
                escalated(denied("D-1", 50_000)),
                new Command.DecideWriteOff(WriteOffReason.TOO_LATE, NOTE),
                LEE,
                "2026-03-07");

        assertThat(decided.state())
                .isEqualTo(new DenialState.Resolved(
                        DenialOutcome.WRITTEN_OFF, LocalDate.of(2026, 3, 7), DenialState.ResolvedBy.PEOPLE));
    }

    @Test
    void aDecisionToAppealIsAnInstructionAndTheTouchIsTheFiling() {
        Denial decided =
                practice.move(escalated(denied("D-1", 50_000)), new Command.DecideAppeal(NOTE), LEE, "2026-03-06");

        assertThat(decided.state()).isEqualTo(new DenialState.WaitingOnPayer(LocalDate.of(2026, 3, 6)));
        assertThat(decided.projection().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(decided.projection().touches().appealed()).isFalse();
        assertThat(practice.touch(decided, ANN, TouchAction.APPEAL, "2026-03-09")
                        .projection()
                        .touches()
                        .appealed())
                .isTrue();
    }

    @Test
    void aNewOwnerStartsWithAnAssignedDenial() {
        Denial decided = practice.move(
                escalated(denied("D-1", 50_000)), new Command.DecideReassign("Bo", NOTE), LEE, "2026-03-06");

        assertThat(decided.state()).isEqualTo(new DenialState.Assigned());
        assertThat(decided.projection().routing())
                .isEqualTo(new Routing("Bo", "Head CODING", LocalDate.of(2026, 3, 11), Routing.OwnerBy.PERSON));
    }

    @Test
    void aDecisionResetsTheTouchesSinceTheLastDecision() {
        Denial decided =
                practice.move(escalated(denied("D-1", 50_000)), new Command.DecideAppeal(NOTE), LEE, "2026-03-06");

        assertThat(decided.projection().touches().touchesSinceDecision()).isZero();
        assertThat(decided.projection().touches().recorded()).isEqualTo(3);
    }

    @Test
    void aBillerMayNotDecide() {
        assertThat(practice.attempt(
                        escalated(denied("D-1", 50_000)),
                        new Command.DecideWriteOff(WriteOffReason.TOO_LATE, NOTE),
                        ANN,
                        "2026-03-06"))
                .isEqualTo(MoveResult.refused(Refusal.ROLE));
    }

    @Test
    void aDecisionOnADenialThatIsNotEscalatedIsRefused() {
        Denial denial = practice.intake(denied("D-1", 50_000), "2026-03-02");

        assertThat(practice.attempt(
                        denial, new Command.DecideWriteOff(WriteOffReason.TOO_LATE, NOTE), LEE, "2026-03-06"))
                .isEqualTo(new MoveResult.Refused(
                        Refusal.NOT_ESCALATED,
                        "The denial is not escalated, so it needs no decision. Reassign or resolve it instead."));
    }

    @Test
    void aDecisionToAppealIsRefusedIfARemarkCodeForbidsAppeals() {
        Denial denial = escalated(denied("D-1", 50_000).forbids(DenialResponse.APPEAL, "N130"));

        assertThat(practice.attempt(denial, new Command.DecideAppeal(NOTE), LEE, "2026-03-06"))
                .isEqualTo(new MoveResult.Refused(
                        Refusal.FORBIDDEN,
                        "Remark code N130 rules out APPEAL for this denial. Choose another action."));
    }

    @Test
    void theCurrentOwnerAndAnOwnerWhoLeftAreRefused() {
        Denial denial = escalated(denied("D-1", 50_000));

        assertThat(practice.attempt(denial, new Command.DecideReassign("Ann", NOTE), LEE, "2026-03-06"))
                .isEqualTo(MoveResult.refused(Refusal.OWNER_SAME));
        assertThat(practice.attempt(denial, new Command.DecideReassign("Gus", NOTE), LEE, "2026-03-06"))
                .isEqualTo(MoveResult.refused(Refusal.OWNER_LEFT));
    }
}
