package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.BO;
import static health.overturn.denials.lifecycle.LifecycleFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TouchRulesTest {
    private final LifecycleFixture practice = LifecycleFixture.ofAnn();
    private final Denial fresh = practice.intake(denied("D-1", 50_000), "2026-03-02");

    @Test
    void aTouchAssignsANewDenialFirst() {
        Denial touched = practice.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03");

        assertThat(touched.history())
                .extracting(entry -> entry.move().getClass().getSimpleName())
                .containsExactly("Intake", "Assign", "Touch");
        assertThat(touched.state()).isEqualTo(new DenialState.Working());
        assertThat(touched.projection().routing().owner()).isEqualTo("Ann");
    }

    @Test
    void anAppealWaitsThirtyDaysForThePayer() {
        Denial touched = practice.touch(fresh, ANN, TouchAction.APPEAL, "2026-03-03");

        assertThat(touched.state()).isEqualTo(new DenialState.WaitingOnPayer(LocalDate.of(2026, 3, 3)));
        assertThat(touched.projection().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    void theNextActionAfterACallFollowsTheCategorysWorkingDays() {
        Denial touched = practice.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-05");

        assertThat(touched.projection().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 3, 10));
    }

    @Test
    void touchesOfOnePersonOnOneDayCountOnceForTheCycles() {
        Denial twice = practice.touch(
                practice.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03"),
                ANN,
                TouchAction.REVIEW,
                "2026-03-03");

        assertThat(twice.projection().touches().recorded()).isEqualTo(2);
        assertThat(twice.projection().touches().touchesSinceDecision()).isEqualTo(1);
    }

    @Test
    void touchesOfTwoPersonsOrTwoDaysCountTwice() {
        Denial once = practice.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03");

        assertThat(practice.touch(once, BO, TouchAction.PAYER_CALL, "2026-03-03")
                        .projection()
                        .touches()
                        .touchesSinceDecision())
                .isEqualTo(2);
        assertThat(practice.touch(once, ANN, TouchAction.PAYER_CALL, "2026-03-04")
                        .projection()
                        .touches()
                        .touchesSinceDecision())
                .isEqualTo(2);
    }

    @Test
    void aReviewLeavesADenialWaitingOnThePayer() {
        Denial waiting = practice.touch(fresh, ANN, TouchAction.APPEAL, "2026-03-03");
        Denial reviewed = practice.touch(waiting, ANN, TouchAction.REVIEW, "2026-03-10");

        assertThat(reviewed.state()).isInstanceOf(DenialState.WaitingOnPayer.class);
        assertThat(reviewed.projection().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    void aTouchOnAHeldDenialIsRefusedUntilAnOwnerIsNamed() {
        Denial held = practice.intake(denied("D-2", 50_000).payer("PAYER-NEW"), "2026-03-02");

        assertThat(practice.attempt(held, LifecycleFixture.touch(TouchAction.REVIEW), ANN, "2026-03-03"))
                .isEqualTo(new MoveResult.Refused(Refusal.HELD, "The denial has no owner. Name an owner first."));
        Denial owned = practice.move(held, new Command.Reassign("Bo", LifecycleFixture.reason()), LEE, "2026-03-03");
        assertThat(practice.attempt(owned, LifecycleFixture.touch(TouchAction.REVIEW), BO, "2026-03-03"))
                .isInstanceOf(MoveResult.Moved.class);
    }

    @Test
    void aTouchOnAResolvedDenialIsRefused() {
        Denial resolved =
                practice.move(fresh, LifecycleFixture.resolve(DenialOutcome.PATIENT_BILLED), ANN, "2026-03-03");

        assertThat(refusalOf(resolved, LifecycleFixture.touch(TouchAction.REVIEW)))
                .isEqualTo(Refusal.RESOLVED);
    }

    @Test
    void aTouchOnAnEscalatedDenialIsRefused() {
        Denial escalated = practice.applyCycleMove(
                practice.touch(fresh, ANN, TouchAction.REVIEW, "2026-03-03"),
                new Move.Escalate(LocalDate.of(2026, 3, 8)),
                "2026-03-06");

        assertThat(refusalOf(escalated, LifecycleFixture.touch(TouchAction.REVIEW)))
                .isEqualTo(Refusal.ESCALATED);
    }

    @Test
    void anAppealThatARemarkCodeForbidsIsRefusedWithThatCode() {
        Denial denial = practice.intake(denied("D-3", 50_000).forbids(DenialResponse.APPEAL, "MA130"), "2026-03-02");

        assertThat(practice.attempt(denial, LifecycleFixture.touch(TouchAction.APPEAL), ANN, "2026-03-03"))
                .isEqualTo(new MoveResult.Refused(
                        Refusal.FORBIDDEN,
                        "Remark code MA130 rules out APPEAL for this denial. Choose another action."));
        assertThat(practice.attempt(denial, LifecycleFixture.touch(TouchAction.CORRECTED_CLAIM), ANN, "2026-03-03"))
                .isInstanceOf(MoveResult.Moved.class);
    }

    @Test
    void aTouchOnTopOrNextNeedsANote() {
        Command withoutNote = new Command.Touch(TouchAction.REVIEW, "", ProtectedText.NONE, ProtectedText.NONE, null);

        assertThat(attemptAtTier(withoutNote, Tier.TOP)).isEqualTo(MoveResult.refused(Refusal.NOTE_MISSING));
        assertThat(attemptAtTier(withoutNote, Tier.NEXT)).isEqualTo(MoveResult.refused(Refusal.NOTE_MISSING));
        assertThat(attemptAtTier(withoutNote, Tier.STANDARD)).isInstanceOf(MoveResult.Moved.class);
        assertThat(attemptAtTier(withoutNote, Tier.SMALL)).isInstanceOf(MoveResult.Moved.class);
    }

    @Test
    void aNoteOfAMegabyteIsRefused() {
        assertThat(refusalOf(fresh, noted("x".repeat(1_048_576)))).isEqualTo(Refusal.NOTE_TOO_LONG);
    }

    @Test
    void textsMayBeAsLongAsTheRefusalSays() {
        assertThat(Refusal.NOTE_TOO_LONG.message()).contains("4,000 characters in a note", "200 in a result");
        assertThat(practice.attempt(fresh, noted("x".repeat(4_000)), ANN, "2026-03-03"))
                .isInstanceOf(MoveResult.Moved.class);
        assertThat(refusalOf(fresh, noted("x".repeat(4_001)))).isEqualTo(Refusal.NOTE_TOO_LONG);
        assertThat(practice.attempt(fresh, withResult("x".repeat(200)), ANN, "2026-03-03"))
                .isInstanceOf(MoveResult.Moved.class);
        assertThat(refusalOf(fresh, withResult("x".repeat(201)))).isEqualTo(Refusal.NOTE_TOO_LONG);
    }

    @Test
    void aNextActionInThePastIsRefusedAndOneTodayIsAccepted() {
        Command past = on(LocalDate.of(2026, 3, 2));

        assertThat(refusalOf(fresh, past)).isEqualTo(Refusal.DATE);
        assertThat(practice.touch(fresh, ANN, TouchAction.REVIEW, "2026-03-03").version())
                .isEqualTo(3);
        assertThat(practice.move(fresh, on(LocalDate.of(2026, 3, 3)), ANN, "2026-03-03")
                        .projection()
                        .routing()
                        .nextActionOn())
                .isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void reportingMayNotTouchAndUpstreamOnlyItsOwnQueues() {
        Actor.Person reporter = new Actor.Person("Rae", Role.REPORTING, Set.of());
        Actor.Person coder = new Actor.Person("Cy", Role.UPSTREAM, Set.of(WorkQueue.CODING));
        Denial other = practice.intake(denied("D-4", 50_000).category(Category.AUTHORIZATION), "2026-03-02");

        assertThat(practice.attempt(fresh, LifecycleFixture.touch(TouchAction.REVIEW), reporter, "2026-03-03"))
                .isEqualTo(MoveResult.refused(Refusal.ROLE));
        assertThat(practice.attempt(other, LifecycleFixture.touch(TouchAction.REVIEW), coder, "2026-03-03"))
                .isEqualTo(MoveResult.refused(Refusal.QUEUE));
        assertThat(practice.attempt(fresh, LifecycleFixture.touch(TouchAction.REVIEW), coder, "2026-03-03"))
                .isInstanceOf(MoveResult.Moved.class);
    }

    private static Command noted(String note) {
        return new Command.Touch(TouchAction.REVIEW, "", ProtectedText.of(note), ProtectedText.NONE, null);
    }

    private static Command withResult(String result) {
        return new Command.Touch(TouchAction.REVIEW, result, ProtectedText.NONE, ProtectedText.NONE, null);
    }

    private static Command on(LocalDate day) {
        return new Command.Touch(TouchAction.REVIEW, "", ProtectedText.NONE, ProtectedText.NONE, day);
    }

    private MoveResult attemptAtTier(Command command, Tier tier) {
        return practice.lifecycle()
                .attempt(fresh, command, new CommandContext(ANN, LifecycleFixture.at("2026-03-03"), tier));
    }

    private Refusal refusalOf(Denial denial, Command command) {
        return ((MoveResult.Refused) practice.attempt(denial, command, ANN, "2026-03-03")).rule();
    }
}
