package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.claim.DenialMoney;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Remainder;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.TouchAction;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemittancePrecedenceTest {
    private final LifecycleFixture practice = LifecycleFixture.ofAnn();
    private final Denial fresh = practice.intake(denied("D-1", 50_000), "2026-03-02");

    @Test
    void aPaymentResolvesAsPaidAndAfterAnAppealAsOverturned() {
        Denial called = practice.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03");
        Denial appealed = practice.touch(fresh, ANN, TouchAction.APPEAL, "2026-03-03");

        assertThat(outcome(practice.applyFacts(called, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-20")))
                .isEqualTo(DenialOutcome.PAID);
        assertThat(outcome(practice.applyFacts(appealed, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-20")))
                .isEqualTo(DenialOutcome.OVERTURNED);
    }

    @Test
    void anAppealAfterThePayersDayOverturnedNothing() {
        Denial appealed = practice.touch(fresh, ANN, TouchAction.APPEAL, "2026-03-10");

        assertThat(outcome(practice.applyFacts(appealed, paidOn("2026-03-09"), "2026-03-20")))
                .isEqualTo(DenialOutcome.PAID);
        assertThat(outcome(practice.applyFacts(appealed, paidOn("2026-03-10"), "2026-03-20")))
                .isEqualTo(DenialOutcome.OVERTURNED);
    }

    @Test
    void aLaterDenialThatUpholdsClosesAsUpheldAfterAnAppealOnly() {
        Denial appealed = practice.touch(fresh, ANN, TouchAction.APPEAL, "2026-03-03");
        Denial calledSince = practice.touch(appealed, ANN, TouchAction.PAYER_CALL, "2026-03-10");

        assertThat(outcome(practice.applyFacts(appealed, RemittanceFacts.Resolution.UPHELD, 0, "2026-03-20")))
                .isEqualTo(DenialOutcome.UPHELD);
        assertThat(outcome(practice.applyFacts(calledSince, RemittanceFacts.Resolution.UPHELD, 0, "2026-03-20")))
                .isEqualTo(DenialOutcome.SUPERSEDED);
        assertThat(outcome(practice.applyFacts(appealed, RemittanceFacts.Resolution.SUPERSEDED, 0, "2026-03-20")))
                .isEqualTo(DenialOutcome.SUPERSEDED);
    }

    private static RemittanceFacts paidOn(String day) {
        return new RemittanceFacts(
                RemittanceFacts.Resolution.PAID,
                new DenialMoney(Money.ofCents(50_000), Money.ZERO, Money.ZERO, Money.ofCents(50_000)),
                null,
                false,
                LocalDate.parse(day),
                null,
                null,
                null,
                0);
    }

    @Test
    void moneyAfterAWriteOffIsRecoveredAndTheWriteOffShowsNet() {
        Denial writtenOff =
                practice.move(fresh, LifecycleFixture.resolve(DenialOutcome.WRITTEN_OFF), LEE, "2026-03-03");
        Denial paid = practice.applyFacts(writtenOff, RemittanceFacts.Resolution.PAID, 30_000, "2026-03-20");

        assertThat(writtenOff.projection().writtenOffNet()).isEqualTo(Money.ofCents(50_000));
        assertThat(paid.state()).isEqualTo(writtenOff.state());
        assertThat(paid.projection().recovered()).isEqualTo(Money.ofCents(30_000));
        assertThat(paid.projection().writtenOffNet()).isEqualTo(Money.ofCents(20_000));
    }

    @Test
    void aReversalOfMoneyAfterAWriteOffRestoresTheWriteOff() {
        Denial writtenOff =
                practice.move(fresh, LifecycleFixture.resolve(DenialOutcome.WRITTEN_OFF), LEE, "2026-03-03");
        Denial paid = practice.applyFacts(writtenOff, RemittanceFacts.Resolution.PAID, 30_000, "2026-03-20");
        Denial takenBack = practice.applyFacts(paid, RemittanceFacts.Resolution.OPEN, 0, "2026-03-25");

        assertThat(outcome(takenBack)).isEqualTo(DenialOutcome.WRITTEN_OFF);
        assertThat(takenBack.projection().writtenOffNet()).isEqualTo(Money.ofCents(50_000));
    }

    @Test
    void aReversalOfTheResolvingPaymentReopensTheDenial() {
        Denial paid = practice.applyFacts(
                practice.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03"),
                RemittanceFacts.Resolution.PAID,
                50_000,
                "2026-03-20");
        Denial open = practice.applyFacts(paid, RemittanceFacts.Resolution.OPEN, 0, "2026-04-01");

        assertThat(open.state()).isEqualTo(new DenialState.Assigned());
        assertThat(open.projection().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(open.projection().open()).isEqualTo(Money.ofCents(50_000));
    }

    @Test
    void aRemittanceOutranksAnAmountThatAPersonEntered() {
        Denial entered = practice.move(
                fresh,
                new Command.Resolve(
                        new ResolutionTerms(
                                DenialOutcome.PAID, Money.ofCents(40_000), Remainder.PATIENT_BILLED, null, null),
                        null,
                        LifecycleFixture.reason()),
                ANN,
                "2026-03-03");
        Denial paid = practice.applyFacts(entered, RemittanceFacts.Resolution.PAID, 45_000, "2026-03-20");

        assertThat(entered.projection().recovered()).isEqualTo(Money.ofCents(40_000));
        assertThat(paid.projection().recovered()).isEqualTo(Money.ofCents(45_000));
    }

    @Test
    void factsResolveAnEscalatedDenial() {
        Denial escalated = practice.applyCycleMove(
                practice.touch(fresh, ANN, TouchAction.REVIEW, "2026-03-03"),
                new Move.Escalate(LocalDate.of(2026, 3, 8)),
                "2026-03-06");

        assertThat(outcome(practice.applyFacts(escalated, RemittanceFacts.Resolution.REVERSED, 0, "2026-03-07")))
                .isEqualTo(DenialOutcome.REVERSED);
    }

    @Test
    void unchangedFactsMakeNoMove() {
        Denial paid = practice.applyFacts(fresh, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-20");

        assertThat(practice.applyFacts(paid, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-21"))
                .isEqualTo(paid);
    }

    @Test
    void aClaimDeniedFourTimesKeepsItsOwnerAndItsTouches() {
        Denial first = practice.move(
                practice.touch(fresh, ANN, TouchAction.CORRECTED_CLAIM, "2026-03-03"),
                new Command.Reassign("Bo", LifecycleFixture.reason()),
                LEE,
                "2026-03-03");
        Denial second = practice.touch(
                practice.repeat(denied("D-2", 50_000), first, "2026-04-06"),
                LifecycleFixture.BO,
                TouchAction.CORRECTED_CLAIM,
                "2026-04-07");
        Denial third = practice.touch(
                practice.repeat(denied("D-3", 50_000), second, "2026-05-11"),
                LifecycleFixture.BO,
                TouchAction.APPEAL,
                "2026-05-12");
        Denial fourth = practice.repeat(denied("D-4", 50_000), third, "2026-06-15");

        assertThat(List.of(second, third, fourth))
                .extracting(denial -> denial.projection().touches().touchesSinceDecision())
                .containsExactly(2, 3, 3);
        assertThat(fourth.projection().routing().owner()).isEqualTo("Bo");
        assertThat(fourth.state()).isEqualTo(new DenialState.New());
    }

    @Test
    void touchesBeforeADecisionAreNotTakenOver() {
        Denial escalated = practice.applyCycleMove(
                practice.touchOnDays(fresh, List.of("2026-03-03", "2026-03-04", "2026-03-05")),
                new Move.Escalate(LocalDate.of(2026, 3, 8)),
                "2026-03-06");
        Denial decided =
                practice.move(escalated, new Command.DecideAppeal(LifecycleFixture.reason()), LEE, "2026-03-06");
        Denial filed = practice.touch(decided, ANN, TouchAction.APPEAL, "2026-03-09");

        assertThat(practice.repeat(denied("D-2", 50_000), filed, "2026-04-06")
                        .projection()
                        .touches()
                        .touchesSinceDecision())
                .isEqualTo(1);
    }

    private static DenialOutcome outcome(Denial denial) {
        return ((DenialState.Resolved) denial.state()).outcome();
    }
}
