package health.overturn.denials.life;

import static health.overturn.denials.life.Subjects.denied;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {
    private final Desk desk = Desk.ofAnn();
    private final Denial full = desk.filled(desk.takeIn(denied("D-1", 50_000), "2026-03-02"), "2026-03-03");

    @Test
    void aHistoryTakesTwentyOneOfTheLongestNotesInTheWidestLetters() {
        assertThat(full.state().effort().touches()).isEqualTo(21);
    }

    @Test
    void aFullHistoryTakesNoMoreTouchesAndSaysWhatIsLeft() {
        assertThat(desk.attempt(full, Desk.touch(Action.REVIEW), Desk.ANN, "2026-03-04"))
                .isEqualTo(Outcome.refused(Refusal.HISTORY_FULL));
        assertThat(desk.attempt(full, Desk.resolve(Ending.PATIENT_BILLED), Desk.ANN, "2026-03-04"))
                .isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void whatPayersSayFindsRoomInAFullHistory() {
        Denial paid = desk.remitted(full, Word.Answer.PAID, 50_000, "2026-03-05");

        assertThat(paid.status().isResolved()).isTrue();
        assertThat(paid.version()).isEqualTo(full.version() + 1);
    }
}
