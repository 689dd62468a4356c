package health.overturn.denials.denial;

import health.overturn.denials.appeal.AppealDecision;
import health.overturn.denials.appeal.AppealFiling;
import health.overturn.denials.appeal.AppealLevel;
import health.overturn.denials.appeal.AppealResult;
import health.overturn.denials.deadline.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Applies a move to a projection. [health.overturn.denials.lifecycle.DenialLifecycle] and the cycles check
/// beforehand that the move is allowed.
final class Transition {
    private Transition() {}

    static DenialProjection apply(DenialProjection before, HistoryEntry entry) {
        DenialProjection after = applyMove(before, entry);
        boolean isOutdated = after.state().isResolved() || !after.open().equals(before.open());
        return isOutdated && after.entered().proposal() != null
                ? after.with(after.entered().proposing(null))
                : after;
    }

    private static DenialProjection applyMove(DenialProjection projection, HistoryEntry entry) {
        return switch (entry.move()) {
            case Move.Intake intake -> DenialProjection.ofIntake(intake);
            case Move.Assign assign -> projection.with(assign.routing()).with(new DenialState.Assigned());
            case Move.Hold hold ->
                projection
                        .with(projection.routing().withoutOwner(hold.queueHead()))
                        .with(new DenialState.Held());
            case Move.Touch touch -> afterTouch(projection, touch, entry);
            case Move.AppealDrafted drafted ->
                projection.with(projection.appeals().drafted(drafted.level(), entry.on()));
            case Move.AppealAcknowledged acknowledged ->
                projection
                        .with(projection.appeals().acknowledged(acknowledged.on()))
                        .with(projection.routing().withNextActionOn(acknowledged.nextActionOn()));
            case Move.AppealDecided decided -> afterAppeal(projection, decided);
            case Move.Resolve resolve -> resolved(projection, resolve.terms(), entry);
            case Move.PartPaid part ->
                projection
                        .with(projection.entered().withPart(part.recovered()))
                        .with(projection.smallBalance().afterProgress());
            case Move.WriteOffProposed proposed ->
                projection.with(projection
                        .entered()
                        .proposing(new WriteOffProposal(proposed.terms(), personOf(entry), entry.on())));
            case Move.WriteOffApproved _ ->
                projection
                        .writeOffProposal()
                        .map(proposal -> resolved(withDecision(projection), proposal.terms(), entry))
                        .orElse(projection);
            case Move.WriteOffDeclined _ -> projection.with(projection.entered().proposing(null));
            case Move.Escalate escalate -> projection.with(new DenialState.Escalated(escalate.dueOn()));
            case Move.Decide decide -> afterDecision(withDecision(projection), decide.decision(), entry);
            case Move.Reassign reassign -> afterReassignment(projection.with(reassign.routing()));
            case Move.Cover cover -> projection.with(cover.routing());
            case Move.HandedOver to -> projection.with(to.routing());
            case Move.Recategorize to -> projection.with(to.category()).with(to.routing());
            case Move.Rejudged to -> projection.rejudged(to.details()).with(to.routing());
            case Move.Undo _ -> throw new IllegalStateException("bug: an undo changes a history, not a projection");
            case Move.Reopen reopen ->
                projection
                        .with(reopen.routing())
                        .with(projection.entered().reopened())
                        .with(new DenialState.Assigned());
            case Move.Remitted remitted -> afterFacts(withDeadlines(projection, remitted), remitted.facts(), entry);
            case Move.Batched batched -> projection.with(batched.batch());
            case Move.Reviewed reviewed ->
                projection.with(projection.smallBalance().afterReview(reviewed.week()));
            case Move.SoftWriteOffProposed _ ->
                projection.with(projection.smallBalance().asProposed());
        };
    }

    private static DenialProjection resolved(DenialProjection projection, ResolutionTerms terms, HistoryEntry entry) {
        return projection
                .with(projection.entered().resolvedWith(terms.recovered()))
                .with(new DenialState.Resolved(
                        terms.outcome(), entry.on(), DenialState.ResolvedBy.PEOPLE, terms.rest()));
    }

    /// A decision begins a new count of touches, and takes the place of a proposed write-off.
    private static DenialProjection withDecision(DenialProjection projection) {
        return projection
                .with(projection.touches().afterDecision())
                .with(projection.entered().proposing(null));
    }

    private static String personOf(HistoryEntry entry) {
        return switch (entry.by()) {
            case Actor.Person by -> by.name();
            case Actor.Cycle _, Actor.Remittance _ ->
                throw new IllegalStateException("bug: a touch or a proposal was not made by a person");
        };
    }

    private static DenialProjection afterTouch(DenialProjection projection, Move.Touch touch, HistoryEntry entry) {
        AppealFiling filing = filing(projection, touch, entry);
        TouchSummary.PersonDay personDay = new TouchSummary.PersonDay(personOf(entry), entry.on());
        TouchSummary touches = projection
                .touches()
                .afterTouch(personDay, touch.action(), filing == null ? entry.on() : filing.sentOn());
        SmallBalanceProgress smallBalance =
                touch.action().isProgress() ? projection.smallBalance().afterProgress() : projection.smallBalance();
        DenialState next = touch.action().goesToPayer() || staysWithPayer(projection, touch)
                ? new DenialState.WaitingOnPayer(entry.on())
                : new DenialState.Working();
        return (filing == null
                        ? projection
                        : projection.with(projection.appeals().sent(filing)))
                .with(touches)
                .with(smallBalance)
                .with(projection.routing().withNextActionOn(touch.nextActionOn()))
                .with(next);
    }

    /// The appeal that a touch sent. One that was recorded without it is of the open level and went out on its day.
    private static @Nullable AppealFiling filing(DenialProjection projection, Move.Touch touch, HistoryEntry entry) {
        if (touch.action() != TouchAction.APPEAL || touch.filing() != null) {
            return touch.filing();
        }
        AppealStanding standing = AppealStanding.of(projection);
        int level = standing.openLevel()
                .or(() -> standing.pending().map(AppealLevel::level))
                .orElse(AppealStanding.LAST_LEVEL);
        return new AppealFiling(level, null, entry.on(), Set.of());
    }

    /// The payer has answered, so the next step is the practice's, except that a won appeal waits for the payment.
    private static DenialProjection afterAppeal(DenialProjection projection, Move.AppealDecided decided) {
        AppealDecision decision = new AppealDecision(decided.result(), decided.on(), AppealDecision.Source.PERSON);
        return projection
                .with(projection.appeals().decided(decision, decided.deadlines()))
                .with(projection.routing().withNextActionOn(decided.nextActionOn()))
                .with(
                        projection.state() instanceof DenialState.WaitingOnPayer && decided.result() != AppealResult.WON
                                ? new DenialState.Working()
                                : projection.state());
    }

    /// A review of a denial that waits on the payer leaves it waiting.
    private static boolean staysWithPayer(DenialProjection projection, Move.Touch touch) {
        return projection.state() instanceof DenialState.WaitingOnPayer && touch.action() == TouchAction.REVIEW;
    }

    private static DenialProjection afterDecision(DenialProjection projection, Decision decision, HistoryEntry entry) {
        return switch (decision) {
            case Decision.WriteOff _ ->
                projection.with(
                        new DenialState.Resolved(DenialOutcome.WRITTEN_OFF, entry.on(), DenialState.ResolvedBy.PEOPLE));
            case Decision.Appeal appeal ->
                projection.with(appeal.routing()).with(new DenialState.WaitingOnPayer(entry.on()));
            case Decision.Reassign reassign ->
                projection.with(reassign.routing()).with(new DenialState.Assigned());
        };
    }

    /// Another owner begins anew, except that a denial that waits on the payer keeps waiting.
    private static DenialProjection afterReassignment(DenialProjection projection) {
        return projection.state() instanceof DenialState.WaitingOnPayer
                ? projection
                : projection.with(new DenialState.Assigned());
    }

    private static DenialProjection withDeadlines(DenialProjection projection, Move.Remitted remitted) {
        List<Deadline> deadlines = remitted.deadlines();
        return deadlines == null
                ? projection
                : projection.with(projection.details().withDeadlines(deadlines)).with(projection.appeals());
    }

    private static DenialProjection afterFacts(DenialProjection before, RemittanceFacts facts, HistoryEntry entry) {
        DenialProjection projection = before.with(facts);
        if (facts.recovered().compareTo(before.facts().recovered()) > 0) {
            projection = projection.with(projection.smallBalance().afterProgress());
        }
        if (facts.resolution() == RemittanceFacts.Resolution.OPEN) {
            return reopenedByFacts(projection, entry.on());
        }
        DenialOutcome outcome = RemittancePrecedence.outcome(projection, facts.resolution());
        // A denial that keeps its outcome with another amount keeps the day on which it was resolved.
        return projection.state() instanceof DenialState.Resolved resolved && resolved.outcome() == outcome
                ? projection.with(
                        new DenialState.Resolved(outcome, resolved.on(), RemittancePrecedence.resolvedBy(outcome)))
                : projection.with(
                        new DenialState.Resolved(outcome, entry.on(), RemittancePrecedence.resolvedBy(outcome)));
    }

    /// Reopens a denial that facts had resolved and no longer do. A denial that people resolved stays resolved.
    ///
    /// A denial that no cycle and no person has handled becomes NEW again. Its state thus does not depend on the
    /// order of remittances.
    private static DenialProjection reopenedByFacts(DenialProjection projection, LocalDate day) {
        if (!(projection.state() instanceof DenialState.Resolved resolved)
                || resolved.by() == DenialState.ResolvedBy.PEOPLE) {
            return projection;
        }
        if (!projection.confirmed()) {
            return projection.with(new DenialState.New());
        }
        Routing routing = projection.routing();
        LocalDate due = routing.nextActionOn().isBefore(day) ? day : routing.nextActionOn();
        return projection
                .with(routing.withNextActionOn(due))
                .with(routing.namedOwner().isPresent() ? new DenialState.Assigned() : new DenialState.Held());
    }
}
