package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.BO;
import static health.overturn.denials.lifecycle.LifecycleFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.denial.TouchAction;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolutionRulesTest {
    private final LifecycleFixture practice = LifecycleFixture.ofAnn();
    private final Denial fresh = practice.intake(denied("D-1", 50_000), "2026-03-02");

    @Test
    void aLeadMayWriteOffAndABillerMayNot() {
        assertThat(practice.attempt(fresh, LifecycleFixture.resolve(DenialOutcome.WRITTEN_OFF), ANN, "2026-03-03"))
                .isEqualTo(new MoveResult.Refused(
                        Refusal.WRITE_OFF,
                        "Only a lead or an admin may write off. Ask one of them, or choose another outcome."));
        assertThat(practice.move(fresh, LifecycleFixture.resolve(DenialOutcome.WRITTEN_OFF), LEE, "2026-03-03")
                        .state())
                .isEqualTo(new DenialState.Resolved(
                        DenialOutcome.WRITTEN_OFF, LocalDate.of(2026, 3, 3), DenialState.ResolvedBy.PEOPLE));
    }

    @Test
    void onlyARemittanceSetsReversedOrSuperseded() {
        assertThat(refusalOf(fresh, LifecycleFixture.resolve(DenialOutcome.REVERSED)))
                .isEqualTo(Refusal.FACTS_ONLY);
        assertThat(refusalOf(fresh, LifecycleFixture.resolve(DenialOutcome.SUPERSEDED)))
                .isEqualTo(Refusal.FACTS_ONLY);
    }

    @Test
    void aSoftWriteOffRequiresASmallBalance() {
        Denial small = practice.intake(denied("D-2", 9_999), "2026-03-02");
        Denial notSmall = practice.intake(denied("D-3", 10_000), "2026-03-02");

        assertThat(practice.attempt(small, LifecycleFixture.resolve(DenialOutcome.SOFT_WRITTEN_OFF), LEE, "2026-03-03"))
                .isInstanceOf(MoveResult.Moved.class);
        assertThat(practice.attempt(
                        notSmall, LifecycleFixture.resolve(DenialOutcome.SOFT_WRITTEN_OFF), LEE, "2026-03-03"))
                .isEqualTo(MoveResult.refused(Refusal.NOT_SMALL));
    }

    @Test
    void onlyFactsResolveAHeldDenial() {
        Denial held = practice.applyCycleMove(
                practice.intake(denied("D-2", 50_000).payer("PAYER-NEW"), "2026-03-02"),
                new Move.Hold("Head CODING", "nobody"),
                "2026-03-02");

        assertThat(refusalOf(held, LifecycleFixture.resolve(DenialOutcome.PATIENT_BILLED)))
                .isEqualTo(Refusal.HELD);
        assertThat(practice.applyFacts(held, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-03")
                        .state())
                .isEqualTo(new DenialState.Resolved(
                        DenialOutcome.PAID, LocalDate.of(2026, 3, 3), DenialState.ResolvedBy.FACTS));
    }

    @Test
    void aLeadReopensWithAReason() {
        Denial resolved = practice.move(fresh, LifecycleFixture.resolve(DenialOutcome.WRITTEN_OFF), LEE, "2026-03-03");

        assertThat(refusalOf(resolved, new Command.Reopen(LifecycleFixture.reason())))
                .isEqualTo(Refusal.ROLE);
        assertThat(practice.attempt(resolved, new Command.Reopen(ProtectedText.NONE), LEE, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.REASON_MISSING));
        assertThat(practice.move(resolved, new Command.Reopen(LifecycleFixture.reason()), LEE, "2026-03-04")
                        .state())
                .isEqualTo(new DenialState.Assigned());
        assertThat(practice.attempt(fresh, new Command.Reopen(LifecycleFixture.reason()), LEE, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.NOT_RESOLVED));
    }

    @Test
    void aSupersededDenialIsNotReopened() {
        Denial superseded = practice.applyFacts(fresh, RemittanceFacts.Resolution.SUPERSEDED, 0, "2026-03-03");

        assertThat(practice.attempt(superseded, new Command.Reopen(LifecycleFixture.reason()), LEE, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.FACTS_STAND));
    }

    @Test
    void aPersonUndoesTheirLatestTouch() {
        Denial once = practice.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03");
        Denial twice = practice.touch(once, ANN, TouchAction.APPEAL, "2026-03-04");

        Denial undone = practice.move(twice, new Command.Undo(4, LifecycleFixture.reason()), ANN, "2026-03-04");

        assertThat(undone.projection()).isEqualTo(once.projection());
        assertThat(undone.version()).isEqualTo(5);
        assertThat(undone.history()).startsWith(twice.history().toArray(HistoryEntry[]::new));
    }

    @Test
    void aPersonUndoesTheirResolution() {
        Denial touched = practice.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03");
        Denial resolved =
                practice.move(touched, LifecycleFixture.resolve(DenialOutcome.PATIENT_BILLED), ANN, "2026-03-04");

        assertThat(practice.move(resolved, new Command.Undo(4, LifecycleFixture.reason()), ANN, "2026-03-04")
                        .projection())
                .isEqualTo(touched.projection());
    }

    @Test
    void touchesOfOthersEarlierTouchesAndUndoneTouchesCannotBeUndone() {
        Denial twice = practice.touchOnDays(fresh, List.of("2026-03-03", "2026-03-04"));
        Denial undone = practice.move(twice, new Command.Undo(4, LifecycleFixture.reason()), ANN, "2026-03-04");

        assertThat(practice.attempt(twice, new Command.Undo(4, LifecycleFixture.reason()), BO, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.NOT_UNDOABLE));
        assertThat(refusalOf(twice, new Command.Undo(3, LifecycleFixture.reason())))
                .isEqualTo(Refusal.NOT_UNDOABLE);
        assertThat(refusalOf(twice, new Command.Undo(9, LifecycleFixture.reason())))
                .isEqualTo(Refusal.NOT_UNDOABLE);
        assertThat(refusalOf(undone, new Command.Undo(4, LifecycleFixture.reason())))
                .isEqualTo(Refusal.NOT_UNDOABLE);
    }

    @Test
    void anotherCategoryChangesTheQueueAndTheAssignee() {
        Denial touched = practice.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-02");
        Denial moved = practice.move(
                touched,
                new Command.Recategorize(Category.DOCUMENTATION, LifecycleFixture.reason()),
                ANN,
                "2026-03-02");

        assertThat(moved.projection().category()).isEqualTo(Category.DOCUMENTATION);
        assertThat(moved.projection().routing())
                .isEqualTo(new Routing(
                        "Ann", "Head CLINICAL_DOCUMENTATION", LocalDate.of(2026, 3, 9), Routing.OwnerBy.SETTINGS));
        assertThat(moved.state()).isEqualTo(new DenialState.Working());
        assertThat(moved.projection().touches().touchesSinceDecision()).isEqualTo(1);
    }

    private Refusal refusalOf(Denial denial, Command command) {
        return ((MoveResult.Refused) practice.attempt(denial, command, ANN, "2026-03-05")).rule();
    }
}
