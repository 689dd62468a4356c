package health.overturn.denials.cycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.BO;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Batch;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MiddleLayerTest {
    private final LifecycleFixture practice = LifecycleFixture.ofAnn();

    private Denial touchedOnce(long cents) {
        return practice.touch(
                practice.intake(denied("D-1", cents), "2026-03-02"), ANN, TouchAction.PAYER_CALL, "2026-03-02");
    }

    @ParameterizedTest
    @CsvSource({"24999, false", "25000, true", "150000, true", "150001, false"})
    void itBatchesDenialsFrom250To1500DollarsInclusive(long cents, boolean batched) {
        assertThat(CycleFixture.middleLayer(practice, touchedOnce(cents), "2026-03-04") instanceof CycleStep.Moved)
                .isEqualTo(batched);
    }

    @Test
    void aBatchBelongsToThePayerTheCategoryAndTheWeek() {
        Denial batched = CycleFixture.after(CycleFixture.middleLayer(practice, touchedOnce(50_000), "2026-03-04"));

        assertThat(batched.projection().lastBatch())
                .contains(new Batch(new Week(LocalDate.of(2026, 3, 2)), "PAYER-A", Category.CODING));
        assertThat(batched.projection().lastBatch()).map(Batch::id).contains("2026-W10:PAYER-A:CODING");
        assertThat(batched.projection().lastBatch())
                .map(batch -> batch.week().sunday())
                .contains(LocalDate.of(2026, 3, 8));
        assertThat(batched.state()).isEqualTo(new DenialState.Working());
    }

    @Test
    void untouchedDenialsAndDenialsTouchedTwiceAreSkipped() {
        Denial none = practice.intake(denied("D-1", 50_000), "2026-03-02");
        Denial two = practice.touch(touchedOnce(50_000), BO, TouchAction.PAYER_CALL, "2026-03-02");

        assertThat(CycleFixture.middleLayer(practice, none, "2026-03-04"))
                .isEqualTo(new CycleStep.Skipped(none, CycleStep.SkipReason.TOUCHES));
        assertThat(CycleFixture.middleLayer(practice, two, "2026-03-04"))
                .isEqualTo(new CycleStep.Skipped(two, CycleStep.SkipReason.TOUCHES));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, false", "2026-03-30, true", "2026-04-05, true", "2026-04-06, false"})
    void aWaitingDenialIsBatchedOnlyInTheWeekOfItsNextAction(LocalDate nextActionOn, boolean batched) {
        Command touch = new Command.Touch(TouchAction.APPEAL, "", ProtectedText.NONE, ProtectedText.NONE, nextActionOn);
        Denial waiting = practice.move(practice.intake(denied("D-1", 50_000), "2026-03-02"), touch, ANN, "2026-03-03");

        assertThat(CycleFixture.middleLayer(practice, waiting, "2026-04-01") instanceof CycleStep.Moved)
                .isEqualTo(batched);
    }

    @Test
    void aSecondRunMovesNothingAndTheNextWeekBatchesAgain() {
        Denial once = CycleFixture.after(CycleFixture.middleLayer(practice, touchedOnce(50_000), "2026-03-04"));

        assertThat(CycleFixture.middleLayer(practice, once, "2026-03-04"))
                .isEqualTo(new CycleStep.Skipped(once, CycleStep.SkipReason.ALREADY));
        assertThat(CycleFixture.after(CycleFixture.middleLayer(practice, once, "2026-03-11"))
                        .projection()
                        .lastBatch())
                .map(Batch::id)
                .contains("2026-W11:PAYER-A:CODING");
    }

    @Test
    void aLateRunSkipsWhatALaterWeekHasBatched() {
        Denial later = CycleFixture.after(CycleFixture.middleLayer(practice, touchedOnce(50_000), "2026-03-11"));

        assertThat(CycleFixture.middleLayer(practice, later, "2026-03-04"))
                .isEqualTo(new CycleStep.Skipped(later, CycleStep.SkipReason.ALREADY));
    }

    @Test
    void aNewRepeatOfADenialTouchedOnceIsConfirmedAndBatched() {
        Denial repeat = practice.repeat(denied("D-2", 50_000), touchedOnce(50_000), "2026-03-24");

        Denial batched = CycleFixture.after(CycleFixture.middleLayer(practice, repeat, "2026-03-25"));

        assertThat(batched.state()).isEqualTo(new DenialState.Assigned());
        assertThat(batched.projection().lastBatch()).map(Batch::id).contains("2026-W13:PAYER-A:CODING");
    }
}
