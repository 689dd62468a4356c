package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.TouchAction;
import org.junit.jupiter.api.Test;

class HistoryLimitTest {
    private final LifecycleFixture desk = LifecycleFixture.ofAnn();
    private final Denial full = desk.filled(desk.takeIn(denied("D-1", 50_000), "2026-03-02"), "2026-03-03");

    @Test
    void aHistoryTakesTwentyOneOfTheLongestNotesInTheWidestLetters() {
        assertThat(full.state().effort().touches()).isEqualTo(21);
    }

    @Test
    void aFullHistoryTakesNoMoreTouchesAndSaysWhatIsLeft() {
        assertThat(desk.attempt(full, LifecycleFixture.touch(TouchAction.REVIEW), LifecycleFixture.ANN, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.HISTORY_FULL));
        assertThat(desk.attempt(
                        full,
                        LifecycleFixture.resolve(DenialOutcome.PATIENT_BILLED),
                        LifecycleFixture.ANN,
                        "2026-03-04"))
                .isInstanceOf(MoveResult.Moved.class);
    }

    @Test
    void whatPayersSayFindsRoomInAFullHistory() {
        Denial paid = desk.remitted(full, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-05");

        assertThat(paid.status().isResolved()).isTrue();
        assertThat(paid.version()).isEqualTo(full.version() + 1);
    }
}
