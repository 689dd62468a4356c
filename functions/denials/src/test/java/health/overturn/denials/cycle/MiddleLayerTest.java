package health.overturn.denials.cycle;

import static health.overturn.denials.life.Desk.ANN;
import static health.overturn.denials.life.Desk.BO;
import static health.overturn.denials.life.Subjects.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.life.Action;
import health.overturn.denials.life.Batch;
import health.overturn.denials.life.Command;
import health.overturn.denials.life.Denial;
import health.overturn.denials.life.Desk;
import health.overturn.denials.life.Status;
import health.overturn.denials.life.Week;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MiddleLayerTest {
    private final Desk desk = Desk.ofAnn();

    private Denial touchedOnce(long cents) {
        return desk.touch(desk.takeIn(denied("D-1", cents), "2026-03-02"), ANN, Action.PAYER_CALL, "2026-03-02");
    }

    @ParameterizedTest
    @CsvSource({"24999, false", "25000, true", "150000, true", "150001, false"})
    void itTakesFrom250To1500DollarsInclusive(long cents, boolean taken) {
        assertThat(Cycles.middle(desk, touchedOnce(cents), "2026-03-04") instanceof Step.Moved)
                .isEqualTo(taken);
    }

    @Test
    void itsBatchIsThePayersAndTheCategorysOfTheWeek() {
        Denial batched = Cycles.after(Cycles.middle(desk, touchedOnce(50_000), "2026-03-04"));

        assertThat(batched.state().lastBatch())
                .contains(new Batch(new Week(LocalDate.of(2026, 3, 2)), "PAYER-A", Category.CODING));
        assertThat(batched.state().lastBatch()).map(Batch::id).contains("2026-W10:PAYER-A:CODING");
        assertThat(batched.state().lastBatch())
                .map(batch -> batch.week().sunday())
                .contains(LocalDate.of(2026, 3, 8));
        assertThat(batched.status()).isEqualTo(new Status.Working());
    }

    @Test
    void anUntouchedOneAndOneTouchedTwiceAreLeft() {
        Denial none = desk.takeIn(denied("D-1", 50_000), "2026-03-02");
        Denial two = desk.touch(touchedOnce(50_000), BO, Action.PAYER_CALL, "2026-03-02");

        assertThat(Cycles.middle(desk, none, "2026-03-04")).isEqualTo(new Step.Left(none, Step.Why.TOUCHES));
        assertThat(Cycles.middle(desk, two, "2026-03-04")).isEqualTo(new Step.Left(two, Step.Why.TOUCHES));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, false", "2026-03-30, true", "2026-04-05, true", "2026-04-06, false"})
    void oneThatWaitsIsTakenOnlyInTheWeekOfItsNextAction(LocalDate nextActionOn, boolean taken) {
        Command touch = new Command.Touch(Action.APPEAL, "", ProtectedText.NONE, ProtectedText.NONE, nextActionOn);
        Denial waiting = desk.move(desk.takeIn(denied("D-1", 50_000), "2026-03-02"), touch, ANN, "2026-03-03");

        assertThat(Cycles.middle(desk, waiting, "2026-04-01") instanceof Step.Moved)
                .isEqualTo(taken);
    }

    @Test
    void runningItTwiceMovesNothingMoreAndTheNextWeekBatchesAgain() {
        Denial once = Cycles.after(Cycles.middle(desk, touchedOnce(50_000), "2026-03-04"));

        assertThat(Cycles.middle(desk, once, "2026-03-04")).isEqualTo(new Step.Left(once, Step.Why.ALREADY));
        assertThat(Cycles.after(Cycles.middle(desk, once, "2026-03-11")).state().lastBatch())
                .map(Batch::id)
                .contains("2026-W11:PAYER-A:CODING");
    }

    @Test
    void aWeekThatIsRunLateLeavesWhatALaterWeekHasBatched() {
        Denial later = Cycles.after(Cycles.middle(desk, touchedOnce(50_000), "2026-03-11"));

        assertThat(Cycles.middle(desk, later, "2026-03-04")).isEqualTo(new Step.Left(later, Step.Why.ALREADY));
    }

    @Test
    void aFreshRepeatOfWorkTouchedOnceIsConfirmedAndBatched() {
        Denial repeat = desk.repeat(denied("D-2", 50_000), touchedOnce(50_000), "2026-03-24");

        Denial batched = Cycles.after(Cycles.middle(desk, repeat, "2026-03-25"));

        assertThat(batched.status()).isEqualTo(new Status.Assigned());
        assertThat(batched.state().lastBatch()).map(Batch::id).contains("2026-W13:PAYER-A:CODING");
    }
}
