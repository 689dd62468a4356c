package health.overturn.denials.log;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Batch;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.lifecycle.DenialDetailsFixture;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.denials.log.WorkTrace.DueStep;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkTraceTest {
    private final LifecycleFixture practice = LifecycleFixture.ofAnn();
    private final Denial fresh = practice.intake(DenialDetailsFixture.denied("D-1", 50_000), "2026-03-02");

    @Test
    void anUntouchedDenialHasNoTrace() {
        assertThat(WorkTrace.of(fresh)).isEqualTo(WorkTrace.NONE);
    }

    @Test
    void aTouchRoutesTheDenialAndLeavesItsDayAndItsNote() {
        Denial appealed = practice.touch(fresh, LifecycleFixture.ANN, TouchAction.APPEAL, "2026-03-04");
        Denial called = practice.touch(appealed, LifecycleFixture.ANN, TouchAction.PAYER_CALL, "2026-03-10");

        WorkTrace trace = WorkTrace.of(called);
        assertThat(trace.routedOn()).isEqualTo("2026-03-04");
        assertThat(trace.touchedOn()).isEqualTo("2026-03-10");
        assertThat(trace.notedOn()).isEqualTo("2026-03-10");
        assertThat(trace.appealedOn()).isEqualTo("2026-03-04");
    }

    @Test
    void anUndoneTouchLeavesNothing() {
        Denial touched = practice.touch(fresh, LifecycleFixture.ANN, TouchAction.APPEAL, "2026-03-04");

        Denial undone = practice.move(
                touched,
                new Command.Undo(touched.version(), LifecycleFixture.reason()),
                LifecycleFixture.ANN,
                "2026-03-04");

        assertThat(WorkTrace.of(undone).touchedOn()).isNull();
        assertThat(WorkTrace.of(undone).appealedOn()).isNull();
    }

    @Test
    void aBatchIsDoneWithTheNextTouch() {
        Batch batch = new Batch(new Week(LocalDate.of(2026, 3, 2)), "PAYER-A", Category.CODING);
        Denial once = practice.touch(fresh, LifecycleFixture.ANN, TouchAction.PAYER_CALL, "2026-03-03");
        Denial batched = practice.applyCycleMove(once, new Move.Batched(batch), "2026-03-04");

        assertThat(WorkTrace.of(batched).batch()).isEqualTo("2026-W10:PAYER-A:CODING");
        assertThat(WorkTrace.of(batched).batchDoneOn()).isNull();
        assertThat(WorkTrace.of(practice.touch(batched, LifecycleFixture.ANN, TouchAction.PAYER_CALL, "2026-03-06"))
                        .batchDoneOn())
                .isEqualTo("2026-03-06");
    }

    @Test
    void anEscalationIsDoneWithItsDecision() {
        Denial escalated = practice.applyCycleMove(
                practice.touch(fresh, LifecycleFixture.ANN, TouchAction.PAYER_CALL, "2026-03-03"),
                new Move.Escalate(LocalDate.of(2026, 3, 8)),
                "2026-03-06");
        Denial decided = practice.move(
                escalated, new Command.DecideAppeal(LifecycleFixture.reason()), LifecycleFixture.LEE, "2026-03-09");

        assertThat(WorkTrace.of(escalated).escalation()).isEqualTo(new DueStep(LocalDate.of(2026, 3, 8), null));
        DueStep late = new DueStep(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 9));
        assertThat(WorkTrace.of(decided).escalation()).isEqualTo(late);
        assertThat(late.isInTime()).isFalse();
    }

    @Test
    void aProposalIsDueOnTheSundayOfItsWeekAndEndsWithAPayment() {
        Denial proposed = practice.applyCycleMove(
                practice.touch(fresh, LifecycleFixture.ANN, TouchAction.PAYER_CALL, "2026-03-03"),
                new Move.SoftWriteOffProposed(),
                "2026-03-06");
        Denial paid = practice.applyFacts(proposed, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-12");
        Denial taken = practice.applyFacts(paid, RemittanceFacts.Resolution.OPEN, 0, "2026-03-20");

        DueStep waiting = new DueStep(LocalDate.of(2026, 3, 8), null);
        assertThat(WorkTrace.of(proposed).proposal()).isEqualTo(waiting);
        assertThat(waiting.isCarriedOver(LocalDate.of(2026, 3, 9))).isTrue();
        assertThat(WorkTrace.of(taken).proposal())
                .isEqualTo(new DueStep(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 12)));
    }
}
