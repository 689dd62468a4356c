package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.TouchAction;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemittancePrecedenceTest {
    private final LifecycleFixture desk = LifecycleFixture.ofAnn();
    private final Denial fresh = desk.takeIn(denied("D-1", 50_000), "2026-03-02");

    @Test
    void aPaymentResolvesAsPaidAndAfterAnAppealAsOverturned() {
        Denial called = desk.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03");
        Denial appealed = desk.touch(fresh, ANN, TouchAction.APPEAL, "2026-03-03");

        assertThat(ending(desk.remitted(called, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-20")))
                .isEqualTo(DenialOutcome.PAID);
        assertThat(ending(desk.remitted(appealed, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-20")))
                .isEqualTo(DenialOutcome.OVERTURNED);
    }

    @Test
    void anotherDenialSupersedesAndUpholdsWhereAnAppealWasTheLastTouch() {
        Denial appealed = desk.touch(fresh, ANN, TouchAction.APPEAL, "2026-03-03");
        Denial calledSince = desk.touch(appealed, ANN, TouchAction.PAYER_CALL, "2026-03-10");

        assertThat(ending(desk.remitted(appealed, RemittanceFacts.Resolution.SUPERSEDED, 0, "2026-03-20")))
                .isEqualTo(DenialOutcome.UPHELD);
        assertThat(ending(desk.remitted(calledSince, RemittanceFacts.Resolution.SUPERSEDED, 0, "2026-03-20")))
                .isEqualTo(DenialOutcome.SUPERSEDED);
    }

    @Test
    void moneyAfterAWriteOffCountsAndTheWriteOffShowsNet() {
        Denial writtenOff = desk.move(fresh, LifecycleFixture.resolve(DenialOutcome.WRITTEN_OFF), LEE, "2026-03-03");
        Denial paid = desk.remitted(writtenOff, RemittanceFacts.Resolution.PAID, 30_000, "2026-03-20");

        assertThat(writtenOff.state().writtenOffNet()).isEqualTo(Money.ofCents(50_000));
        assertThat(paid.status()).isEqualTo(writtenOff.status());
        assertThat(paid.state().recovered()).isEqualTo(Money.ofCents(30_000));
        assertThat(paid.state().writtenOffNet()).isEqualTo(Money.ofCents(20_000));
    }

    @Test
    void aReversalOfThatMoneyLeavesTheWriteOffAsItWas() {
        Denial writtenOff = desk.move(fresh, LifecycleFixture.resolve(DenialOutcome.WRITTEN_OFF), LEE, "2026-03-03");
        Denial paid = desk.remitted(writtenOff, RemittanceFacts.Resolution.PAID, 30_000, "2026-03-20");
        Denial takenBack = desk.remitted(paid, RemittanceFacts.Resolution.OPEN, 0, "2026-03-25");

        assertThat(ending(takenBack)).isEqualTo(DenialOutcome.WRITTEN_OFF);
        assertThat(takenBack.state().writtenOffNet()).isEqualTo(Money.ofCents(50_000));
    }

    @Test
    void aReversalOfThePaymentThatResolvedItOpensItAgain() {
        Denial paid = desk.remitted(
                desk.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03"),
                RemittanceFacts.Resolution.PAID,
                50_000,
                "2026-03-20");
        Denial open = desk.remitted(paid, RemittanceFacts.Resolution.OPEN, 0, "2026-04-01");

        assertThat(open.status()).isEqualTo(new DenialState.Assigned());
        assertThat(open.state().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(open.state().open()).isEqualTo(Money.ofCents(50_000));
    }

    @Test
    void whatAPersonEnteredGivesWayToARemittance() {
        Denial entered = desk.move(
                fresh,
                new Command.Resolve(DenialOutcome.PAID, Money.ofCents(40_000), LifecycleFixture.why()),
                ANN,
                "2026-03-03");
        Denial paid = desk.remitted(entered, RemittanceFacts.Resolution.PAID, 45_000, "2026-03-20");

        assertThat(entered.state().recovered()).isEqualTo(Money.ofCents(40_000));
        assertThat(paid.state().recovered()).isEqualTo(Money.ofCents(45_000));
    }

    @Test
    void factsResolveWhatWaitsForADecision() {
        Denial escalated = desk.cycle(
                desk.touch(fresh, ANN, TouchAction.REVIEW, "2026-03-03"),
                new Move.Escalate(LocalDate.of(2026, 3, 8)),
                "2026-03-06");

        assertThat(ending(desk.remitted(escalated, RemittanceFacts.Resolution.REVERSED, 0, "2026-03-07")))
                .isEqualTo(DenialOutcome.REVERSED);
    }

    @Test
    void theSameFactsAgainMoveNothing() {
        Denial paid = desk.remitted(fresh, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-20");

        assertThat(desk.remitted(paid, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-21"))
                .isEqualTo(paid);
    }

    @Test
    void aClaimThatBouncesThreeTimesKeepsItsOwnerAndItsTouches() {
        Denial first = desk.move(
                desk.touch(fresh, ANN, TouchAction.CORRECTED_CLAIM, "2026-03-03"),
                new Command.Reassign("Bo", LifecycleFixture.why()),
                LEE,
                "2026-03-03");
        Denial second = desk.touch(
                desk.repeat(denied("D-2", 50_000), first, "2026-04-06"),
                LifecycleFixture.BO,
                TouchAction.CORRECTED_CLAIM,
                "2026-04-07");
        Denial third = desk.touch(
                desk.repeat(denied("D-3", 50_000), second, "2026-05-11"),
                LifecycleFixture.BO,
                TouchAction.APPEAL,
                "2026-05-12");
        Denial fourth = desk.repeat(denied("D-4", 50_000), third, "2026-06-15");

        assertThat(List.of(second, third, fourth))
                .extracting(denial -> denial.state().effort().touchesSinceDecision())
                .containsExactly(2, 3, 3);
        assertThat(fourth.state().routing().owner()).isEqualTo("Bo");
        assertThat(fourth.status()).isEqualTo(new DenialState.New());
    }

    @Test
    void touchesBeforeADecisionAreNotTakenOver() {
        Denial escalated = desk.cycle(
                desk.touchedOn(fresh, List.of("2026-03-03", "2026-03-04", "2026-03-05")),
                new Move.Escalate(LocalDate.of(2026, 3, 8)),
                "2026-03-06");
        Denial decided = desk.move(escalated, new Command.DecideAppeal(LifecycleFixture.why()), LEE, "2026-03-06");
        Denial filed = desk.touch(decided, ANN, TouchAction.APPEAL, "2026-03-09");

        assertThat(desk.repeat(denied("D-2", 50_000), filed, "2026-04-06")
                        .state()
                        .effort()
                        .touchesSinceDecision())
                .isEqualTo(1);
    }

    private static DenialOutcome ending(Denial denial) {
        return ((DenialState.Resolved) denial.status()).ending();
    }
}
