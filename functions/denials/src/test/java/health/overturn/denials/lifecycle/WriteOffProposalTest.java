package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A write-off above the limit of who asks for it waits for a second person.
class WriteOffProposalTest {
    private static final Actor.Person LOU = new Actor.Person("Lead Lou", Role.LEAD, Set.of());
    private static final Actor.Person ADA = new Actor.Person("Ada", Role.ADMIN, Set.of());
    private static final ProtectedText NOTE = ProtectedText.of("invented note");
    private static final Command WRITE_OFF =
            new Command.Resolve(ResolutionTerms.writeOff(WriteOffReason.TOO_LATE), null, NOTE);
    private static final Command APPROVE = new Command.ApproveWriteOff(NOTE);
    private static final Command DECLINE = new Command.DeclineWriteOff(NOTE);

    private final LifecycleFixture practice = LifecycleFixture.ofAnn();
    private final Denial large = practice.intake(denied("D-1", 100_001), "2026-03-02");
    private final Denial proposed = practice.move(large, WRITE_OFF, LEE, "2026-03-03");

    @Test
    void aLeadWritesOffAThousandDollarsAlone() {
        Denial atLimit = practice.intake(denied("D-2", 100_000), "2026-03-02");

        assertThat(practice.move(atLimit, WRITE_OFF, LEE, "2026-03-03").state().isResolved())
                .isTrue();
    }

    @Test
    void aboveTheLimitTheWriteOffIsProposedAndTheDenialStaysOpen() {
        assertThat(proposed.state()).isEqualTo(new DenialState.New());
        assertThat(proposed.history().getLast().move()).isInstanceOf(Move.WriteOffProposed.class);
        assertThat(proposed.projection().writeOffProposal().orElseThrow().by()).isEqualTo("Lead Lee");
    }

    @Test
    void anAdminHasNoLimitUnlessThePracticeSetsOne() {
        assertThat(practice.move(large, WRITE_OFF, ADA, "2026-03-03").state().isResolved())
                .isTrue();
    }

    @Test
    void anotherLeadApprovesAndTheAuthorMayNot() {
        assertThat(practice.attempt(proposed, APPROVE, LEE, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.SAME_PERSON));
        assertThat(practice.attempt(proposed, APPROVE, ANN, "2026-03-04")).isEqualTo(MoveResult.refused(Refusal.ROLE));
        assertThat(practice.move(proposed, APPROVE, LOU, "2026-03-04").state())
                .isEqualTo(new DenialState.Resolved(
                        DenialOutcome.WRITTEN_OFF, LocalDate.of(2026, 3, 4), DenialState.ResolvedBy.PEOPLE));
    }

    @Test
    void aDeclinedWriteOffLeavesTheDenialAsItWas() {
        Denial declined = practice.move(proposed, DECLINE, LOU, "2026-03-04");

        assertThat(declined.projection()).isEqualTo(large.projection());
        assertThat(practice.attempt(declined, APPROVE, LOU, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.NO_PROPOSAL));
    }

    @Test
    void theAnswerHasANote() {
        assertThat(practice.attempt(proposed, new Command.ApproveWriteOff(ProtectedText.NONE), LOU, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.NOTE_MISSING));
    }

    @Test
    void oneWriteOffWaitsAtATime() {
        assertThat(practice.attempt(proposed, WRITE_OFF, LOU, "2026-03-04"))
                .isEqualTo(MoveResult.refused(Refusal.WRITE_OFF_PENDING));
    }

    @Test
    void aPaymentOfAPartTakesTheProposalBack() {
        Denial paid = practice.applyFacts(proposed, RemittanceFacts.Resolution.OPEN, 1_000, "2026-03-05");

        assertThat(paid.projection().writeOffProposal()).isEmpty();
    }

    @Test
    void theAuthorUndoesAProposalAndTheSecondPersonAnApproval() {
        Denial approved = practice.move(proposed, APPROVE, LOU, "2026-03-04");

        assertThat(practice.move(proposed, new Command.Undo(2, NOTE), LEE, "2026-03-04")
                        .projection())
                .isEqualTo(large.projection());
        assertThat(practice.move(approved, new Command.Undo(3, NOTE), LOU, "2026-03-04")
                        .projection())
                .isEqualTo(proposed.projection());
    }

    @Test
    void aDecisionToWriteOffAboveTheLimitWaitsInTheEscalationQueue() {
        Denial escalated = practice.applyCycleMove(
                practice.touchOnDays(large, List.of("2026-03-03")),
                new Move.Escalate(LocalDate.of(2026, 3, 8)),
                "2026-03-06");
        Denial decided =
                practice.move(escalated, new Command.DecideWriteOff(WriteOffReason.TOO_LATE, NOTE), LEE, "2026-03-06");

        assertThat(decided.state()).isEqualTo(new DenialState.Escalated(LocalDate.of(2026, 3, 8)));
        assertThat(practice.move(decided, APPROVE, LOU, "2026-03-07").state().isResolved())
                .isTrue();
        assertThat(practice.move(decided, new Command.DecideAppeal(NOTE), LOU, "2026-03-07")
                        .projection()
                        .writeOffProposal())
                .isEmpty();
    }
}
