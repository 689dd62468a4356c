package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.TouchAction;
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
    void aFullHistoryAcceptsFactsFromRemittances() {
        Denial paid = practice.applyFacts(full, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-05");

        assertThat(paid.state().isResolved()).isTrue();
        assertThat(paid.version()).isEqualTo(full.version() + 1);
    }
}
