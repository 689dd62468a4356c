package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Remainder;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.TouchAction;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import org.junit.jupiter.api.Test;

class HistoryLimitTest {
    private final LifecycleFixture practice = LifecycleFixture.ofAnn();
    private final Denial full =
            practice.fillHistory(practice.intake(denied("D-1", 50_000), "2026-03-02"), "2026-03-03");

    @Test
    void aHistoryHoldsTwentyOneOfTheLongestNotesInThreeByteLetters() {
        assertThat(full.projection().touches().recorded()).isEqualTo(21);
    }

    @Test
    void aFullHistoryRefusesTouchesAndAcceptsAResolution() {
        assertThat(practice.attempt(
                        full, LifecycleFixture.touch(TouchAction.REVIEW), LifecycleFixture.ANN, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.HISTORY_FULL));
        assertThat(practice.attempt(
                        full,
                        LifecycleFixture.resolve(DenialOutcome.PATIENT_BILLED),
                        LifecycleFixture.ANN,
                        "2026-03-04"))
                .isInstanceOf(MoveResult.Moved.class);
    }

    @Test
    void aFullHistoryRefusesAPartPaymentWhichMayComeAnyNumberOfTimes() {
        ResolutionTerms part =
                new ResolutionTerms(DenialOutcome.PAID, Money.ofCents(1), Remainder.STAYS_OPEN, null, null);

        assertThat(practice.attempt(
                        full,
                        new Command.Resolve(part, null, LifecycleFixture.reason()),
                        LifecycleFixture.ANN,
                        "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.HISTORY_FULL));
    }

    @Test
    void aFullHistoryTakesAHandOverWithoutItsNote() {
        Denial handedOver = practice.lifecycle()
                .handOver(
                        full,
                        new HandOver("Ann", "Bo", LifecycleFixture.reason()),
                        LifecycleFixture.LEE,
                        LifecycleFixture.at("2026-03-04"))
                .orElseThrow();

        assertThat(handedOver.history().getLast().move())
                .isEqualTo(new Move.HandedOver(handedOver.projection().routing(), ProtectedText.NONE));
        assertThat(handedOver.projection().routing().owner()).isEqualTo("Bo");
    }

    @Test
    void aFullHistoryAcceptsFactsFromRemittances() {
        Denial paid = practice.applyFacts(full, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-05");

        assertThat(paid.state().isResolved()).isTrue();
        assertThat(paid.version()).isEqualTo(full.version() + 1);
    }
}
