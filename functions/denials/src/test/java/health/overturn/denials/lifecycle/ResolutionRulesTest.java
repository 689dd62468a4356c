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
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolutionRulesTest {
    private final LifecycleFixture desk = LifecycleFixture.ofAnn();
    private final Denial fresh = desk.takeIn(denied("D-1", 50_000), "2026-03-02");

    @Test
    void aBillersWriteOffIsRefusedAndALeadsIsNot() {
        assertThat(desk.attempt(fresh, LifecycleFixture.resolve(DenialOutcome.WRITTEN_OFF), ANN, "2026-03-03"))
                .isEqualTo(new MoveResult.Refused(Refusal.WRITE_OFF, "a write-off is for a lead or an admin"));
        assertThat(desk.move(fresh, LifecycleFixture.resolve(DenialOutcome.WRITTEN_OFF), LEE, "2026-03-03")
                        .status())
                .isEqualTo(new DenialState.Resolved(
                        DenialOutcome.WRITTEN_OFF, LocalDate.of(2026, 3, 3), DenialState.ResolvedBy.PEOPLE));
    }

    @Test
    void onlyARemittanceSaysReversedOrSuperseded() {
        assertThat(refusal(fresh, LifecycleFixture.resolve(DenialOutcome.REVERSED)))
                .isEqualTo(Refusal.FACTS_ONLY);
        assertThat(refusal(fresh, LifecycleFixture.resolve(DenialOutcome.SUPERSEDED)))
                .isEqualTo(Refusal.FACTS_ONLY);
    }

    @Test
    void upheldSaysWhereTheBalanceGoes() {
        assertThat(refusal(fresh, new Command.Resolve(DenialOutcome.UPHELD, Money.ZERO, ProtectedText.NONE)))
                .isEqualTo(Refusal.NOTE_MISSING);
    }

    @Test
    void aSoftWriteOffIsForSmallBalances() {
        Denial small = desk.takeIn(denied("D-2", 9_999), "2026-03-02");
        Denial notSmall = desk.takeIn(denied("D-3", 10_000), "2026-03-02");

        assertThat(desk.attempt(small, LifecycleFixture.resolve(DenialOutcome.SOFT_WRITTEN_OFF), LEE, "2026-03-03"))
                .isInstanceOf(MoveResult.Moved.class);
        assertThat(desk.attempt(notSmall, LifecycleFixture.resolve(DenialOutcome.SOFT_WRITTEN_OFF), LEE, "2026-03-03"))
                .isEqualTo(MoveResult.refused(Refusal.NOT_SMALL));
    }

    @Test
    void aHeldDenialIsResolvedByFactsOnly() {
        Denial held = desk.cycle(
                desk.takeIn(denied("D-2", 50_000).payer("PAYER-NEW"), "2026-03-02"),
                new Move.Hold("Head CODING", "nobody"),
                "2026-03-02");

        assertThat(refusal(held, LifecycleFixture.resolve(DenialOutcome.PATIENT_BILLED)))
                .isEqualTo(Refusal.HELD);
        assertThat(desk.remitted(held, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-03")
                        .status())
                .isEqualTo(new DenialState.Resolved(
                        DenialOutcome.PAID, LocalDate.of(2026, 3, 3), DenialState.ResolvedBy.FACTS));
    }

    @Test
    void aLeadOpensAgainWithAReason() {
        Denial resolved = desk.move(fresh, LifecycleFixture.resolve(DenialOutcome.WRITTEN_OFF), LEE, "2026-03-03");

        assertThat(refusal(resolved, new Command.Reopen(LifecycleFixture.why())))
                .isEqualTo(Refusal.ROLE);
        assertThat(desk.attempt(resolved, new Command.Reopen(ProtectedText.NONE), LEE, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.REASON_MISSING));
        assertThat(desk.move(resolved, new Command.Reopen(LifecycleFixture.why()), LEE, "2026-03-04")
                        .status())
                .isEqualTo(new DenialState.Assigned());
        assertThat(desk.attempt(fresh, new Command.Reopen(LifecycleFixture.why()), LEE, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.NOT_RESOLVED));
    }

    @Test
    void whatALaterAnswerStandsForIsNotOpenedAgain() {
        Denial superseded = desk.remitted(fresh, RemittanceFacts.Resolution.SUPERSEDED, 0, "2026-03-03");

        assertThat(desk.attempt(superseded, new Command.Reopen(LifecycleFixture.why()), LEE, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.FACTS_STAND));
    }

    @Test
    void oneUndoesOnesOwnLatestTouch() {
        Denial once = desk.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03");
        Denial twice = desk.touch(once, ANN, TouchAction.APPEAL, "2026-03-04");

        Denial undone = desk.move(twice, new Command.Undo(4, LifecycleFixture.why()), ANN, "2026-03-04");

        assertThat(undone.state()).isEqualTo(once.state());
        assertThat(undone.version()).isEqualTo(5);
        assertThat(undone.history()).startsWith(twice.history().toArray(HistoryEntry[]::new));
    }

    @Test
    void aResolutionIsUndoneToo() {
        Denial touched = desk.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-03");
        Denial resolved = desk.move(touched, LifecycleFixture.resolve(DenialOutcome.PATIENT_BILLED), ANN, "2026-03-04");

        assertThat(desk.move(resolved, new Command.Undo(4, LifecycleFixture.why()), ANN, "2026-03-04")
                        .state())
                .isEqualTo(touched.state());
    }

    @Test
    void anothersTouchAnEarlierTouchAndAnUndoneOneAreNotUndone() {
        Denial twice = desk.touchedOn(fresh, List.of("2026-03-03", "2026-03-04"));
        Denial undone = desk.move(twice, new Command.Undo(4, LifecycleFixture.why()), ANN, "2026-03-04");

        assertThat(desk.attempt(twice, new Command.Undo(4, LifecycleFixture.why()), BO, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.NOT_UNDOABLE));
        assertThat(refusal(twice, new Command.Undo(3, LifecycleFixture.why()))).isEqualTo(Refusal.NOT_UNDOABLE);
        assertThat(refusal(twice, new Command.Undo(9, LifecycleFixture.why()))).isEqualTo(Refusal.NOT_UNDOABLE);
        assertThat(refusal(undone, new Command.Undo(4, LifecycleFixture.why()))).isEqualTo(Refusal.NOT_UNDOABLE);
    }

    @Test
    void anotherCategoryChangesTheQueueAndItsHead() {
        Denial touched = desk.touch(fresh, ANN, TouchAction.PAYER_CALL, "2026-03-02");
        Denial moved = desk.move(
                touched, new Command.Recategorize(Category.DOCUMENTATION, LifecycleFixture.why()), ANN, "2026-03-02");

        assertThat(moved.state().category()).isEqualTo(Category.DOCUMENTATION);
        assertThat(moved.state().routing())
                .isEqualTo(new Routing(
                        "Ann", "Head CLINICAL_DOCUMENTATION", LocalDate.of(2026, 3, 9), Routing.OwnerBy.SETTINGS));
        assertThat(moved.status()).isEqualTo(new DenialState.Working());
        assertThat(moved.state().effort().touchesSinceDecision()).isEqualTo(1);
    }

    private Refusal refusal(Denial denial, Command command) {
        return ((MoveResult.Refused) desk.attempt(denial, command, ANN, "2026-03-05")).rule();
    }
}
