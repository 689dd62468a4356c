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
    private final LifecycleFixture desk = LifecycleFixture.ofAnn();
    private final Denial fresh = desk.takeIn(denied("D-1", 50_000), "2026-03-02");

    @Test
    void aTouchOnANewDenialAssignsItFirst() {
        Denial touched = desk.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03");

        assertThat(touched.history())
                .extracting(entry -> entry.move().getClass().getSimpleName())
                .containsExactly("Intake", "Assign", "Touch");
        assertThat(touched.status()).isEqualTo(new DenialState.Working());
        assertThat(touched.state().routing().owner()).isEqualTo("Ann");
    }

    @Test
    void whatGoesToThePayerWaitsThirtyDays() {
        Denial touched = desk.touch(fresh, ANN, TouchAction.APPEAL, "2026-03-03");

        assertThat(touched.status()).isEqualTo(new DenialState.WaitingOnPayer(LocalDate.of(2026, 3, 3)));
        assertThat(touched.state().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    void aCallIsFollowedByTheCategorysStepInWorkingDays() {
        Denial touched = desk.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-05");

        assertThat(touched.state().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 3, 10));
    }

    @Test
    void onePersonsTouchesOfADayCountOnceForTheCycles() {
        Denial twice = desk.touch(
                desk.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03"), ANN, TouchAction.REVIEW, "2026-03-03");

        assertThat(twice.state().effort().touches()).isEqualTo(2);
        assertThat(twice.state().effort().touchesSinceDecision()).isEqualTo(1);
    }

    @Test
    void twoPersonsOrTwoDaysCountTwice() {
        Denial once = desk.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03");

        assertThat(desk.touch(once, BO, TouchAction.PAYER_CALL, "2026-03-03")
                        .state()
                        .effort()
                        .touchesSinceDecision())
                .isEqualTo(2);
        assertThat(desk.touch(once, ANN, TouchAction.PAYER_CALL, "2026-03-04")
                        .state()
                        .effort()
                        .touchesSinceDecision())
                .isEqualTo(2);
    }

    @Test
    void lookingAtWhatIsWithThePayerLeavesItThere() {
        Denial waiting = desk.touch(fresh, ANN, TouchAction.APPEAL, "2026-03-03");
        Denial looked = desk.touch(waiting, ANN, TouchAction.REVIEW, "2026-03-10");

        assertThat(looked.status()).isInstanceOf(DenialState.WaitingOnPayer.class);
        assertThat(looked.state().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    void aTouchOnAHeldDenialIsRefusedUntilAnOwnerIsNamed() {
        Denial held = desk.takeIn(denied("D-2", 50_000).payer("PAYER-NEW"), "2026-03-02");

        assertThat(desk.attempt(held, LifecycleFixture.touch(TouchAction.REVIEW), ANN, "2026-03-03"))
                .isEqualTo(
                        new MoveResult.Refused(Refusal.HELD, "nobody is named for the payer yet: name an owner first"));
        Denial owned = desk.move(held, new Command.Reassign("Bo", LifecycleFixture.why()), LEE, "2026-03-03");
        assertThat(desk.attempt(owned, LifecycleFixture.touch(TouchAction.REVIEW), BO, "2026-03-03"))
                .isInstanceOf(MoveResult.Moved.class);
    }

    @Test
    void aTouchOnAResolvedDenialIsRefused() {
        Denial resolved = desk.move(fresh, LifecycleFixture.resolve(DenialOutcome.PATIENT_BILLED), ANN, "2026-03-03");

        assertThat(refusal(resolved, LifecycleFixture.touch(TouchAction.REVIEW)))
                .isEqualTo(Refusal.RESOLVED);
    }

    @Test
    void aTouchOnAnEscalatedDenialIsRefused() {
        Denial escalated = desk.cycle(
                desk.touch(fresh, ANN, TouchAction.REVIEW, "2026-03-03"),
                new Move.Escalate(LocalDate.of(2026, 3, 8)),
                "2026-03-06");

        assertThat(refusal(escalated, LifecycleFixture.touch(TouchAction.REVIEW)))
                .isEqualTo(Refusal.ESCALATED);
    }

    @Test
    void anAppealThatARemarkCodeForbidsIsRefusedWithThatCode() {
        Denial denial = desk.takeIn(denied("D-3", 50_000).forbids(DenialResponse.APPEAL, "MA130"), "2026-03-02");

        assertThat(desk.attempt(denial, LifecycleFixture.touch(TouchAction.APPEAL), ANN, "2026-03-03"))
                .isEqualTo(new MoveResult.Refused(
                        Refusal.FORBIDDEN, "remark code MA130 rules out APPEAL for this denial"));
        assertThat(desk.attempt(denial, LifecycleFixture.touch(TouchAction.CORRECTED_CLAIM), ANN, "2026-03-03"))
                .isInstanceOf(MoveResult.Moved.class);
    }

    @Test
    void aTouchOnTopOrNextNeedsANote() {
        Command silent = new Command.Touch(TouchAction.REVIEW, "", ProtectedText.NONE, ProtectedText.NONE, null);

        assertThat(refused(silent, Tier.TOP)).isEqualTo(MoveResult.refused(Refusal.NOTE_MISSING));
        assertThat(refused(silent, Tier.NEXT)).isEqualTo(MoveResult.refused(Refusal.NOTE_MISSING));
        assertThat(refused(silent, Tier.STANDARD)).isInstanceOf(MoveResult.Moved.class);
        assertThat(refused(silent, Tier.SMALL)).isInstanceOf(MoveResult.Moved.class);
    }

    @Test
    void aNoteOfAMegabyteIsRefused() {
        Command.Touch touch = new Command.Touch(
                TouchAction.REVIEW, "", ProtectedText.of("x".repeat(1_048_576)), ProtectedText.NONE, null);

        assertThat(refusal(fresh, touch)).isEqualTo(Refusal.NOTE_TOO_LONG);
    }

    @Test
    void aNextActionInThePastIsRefusedAndOneOfTodayIsNot() {
        Command past = on(LocalDate.of(2026, 3, 2));

        assertThat(refusal(fresh, past)).isEqualTo(Refusal.DATE);
        assertThat(desk.touch(fresh, ANN, TouchAction.REVIEW, "2026-03-03").version())
                .isEqualTo(3);
        assertThat(desk.move(fresh, on(LocalDate.of(2026, 3, 3)), ANN, "2026-03-03")
                        .state()
                        .routing()
                        .nextActionOn())
                .isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void reportingTouchesNothingAndUpstreamItsOwnQueuesOnly() {
        Actor.Person reporter = new Actor.Person("Rae", Role.REPORTING, Set.of());
        Actor.Person coder = new Actor.Person("Cy", Role.UPSTREAM, Set.of(WorkQueue.CODING));
        Denial other = desk.takeIn(denied("D-4", 50_000).category(Category.AUTHORIZATION), "2026-03-02");

        assertThat(desk.attempt(fresh, LifecycleFixture.touch(TouchAction.REVIEW), reporter, "2026-03-03"))
                .isEqualTo(MoveResult.refused(Refusal.ROLE));
        assertThat(desk.attempt(other, LifecycleFixture.touch(TouchAction.REVIEW), coder, "2026-03-03"))
                .isEqualTo(MoveResult.refused(Refusal.QUEUE));
        assertThat(desk.attempt(fresh, LifecycleFixture.touch(TouchAction.REVIEW), coder, "2026-03-03"))
                .isInstanceOf(MoveResult.Moved.class);
    }

    private static Command on(LocalDate day) {
        return new Command.Touch(TouchAction.REVIEW, "", ProtectedText.NONE, ProtectedText.NONE, day);
    }

    private MoveResult refused(Command command, Tier tier) {
        return desk.life().attempt(fresh, command, new CommandContext(ANN, LifecycleFixture.at("2026-03-03"), tier));
    }

    private Refusal refusal(Denial denial, Command command) {
        return ((MoveResult.Refused) desk.attempt(denial, command, ANN, "2026-03-03")).rule();
    }
}
