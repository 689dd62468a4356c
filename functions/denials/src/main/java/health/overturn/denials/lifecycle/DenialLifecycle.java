package health.overturn.denials.lifecycle;

import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Entry point for every change of a denial that no cycle makes: intake, commands of people, facts from remittances.
public final class DenialLifecycle {
    private final Settings settings;
    private final RoutingPolicy routingPolicy;

    public DenialLifecycle(Settings settings) {
        this.settings = settings;
        this.routingPolicy = new RoutingPolicy(settings);
    }

    /// Creates a denial that has just come in, with the owner whom the settings propose, if any.
    ///
    /// A denial that repeats another takes over its touches since the last decision. It also takes over its
    /// owner, unless the owner has left.
    ///
    /// @param facts what remittances establish by now; the payer's answer may have arrived before its denial
    public Denial intake(DenialDetails details, RemittanceFacts facts, Optional<Denial> repeated, Received received) {
        LocalDate day = settings.day(received.at());
        Routing proposed = routingPolicy.propose(details, details.category(), day);
        Routing routing = repeated.map(Denial::projection)
                .flatMap(before -> inheritedRouting(before, details.category(), proposed, day))
                .orElse(proposed);
        int carried = repeated.map(before -> before.projection().touches().touchesSinceDecision())
                .orElse(0);
        Denial denial = Denial.of(List.of(
                new HistoryEntry(received.at(), day, received.by(), new Move.Intake(details, routing, carried))));
        return applyFacts(denial, facts, received.at()).denial();
    }

    /// Creates a denial that a remittance brought.
    public Denial intake(DenialDetails details, RemittanceFacts facts, Optional<Denial> repeated, Instant at) {
        return intake(details, facts, repeated, Received.byRemittance(at));
    }

    private Optional<Routing> inheritedRouting(
            DenialProjection before, Category category, Routing proposed, LocalDate day) {
        return before.routing()
                .namedOwner()
                .flatMap(owner -> settings.team().absences().resolveCover(owner, day))
                .map(owner -> new Routing(
                        owner,
                        settings.team().assignee(owner, category.queue(), day),
                        proposed.nextActionOn(),
                        before.routing().ownerBy()));
    }

    /// Applies the facts that remittances establish now. Unchanged facts make no move.
    public MoveResult.Moved applyFacts(Denial denial, RemittanceFacts facts, Instant at) {
        return applyFacts(denial, facts, denial.details().deadlines(), at);
    }

    /// Applies the facts that remittances establish now, and the deadlines that follow from them: a denial that turns
    /// out to uphold an earlier one does not start the first level again.
    public MoveResult.Moved applyFacts(Denial denial, RemittanceFacts facts, List<Deadline> deadlines, Instant at) {
        boolean sameDeadlines = denial.details()
                .deadlines()
                .equals(denial.projection().appeals().addTo(deadlines));
        return denial.projection().facts().equals(facts) && sameDeadlines
                ? new MoveResult.Moved(denial, List.of())
                : MoveApplier.apply(
                        denial,
                        List.of(new HistoryEntry(
                                at,
                                settings.day(at),
                                new Actor.Remittance(),
                                new Move.Remitted(facts, sameDeadlines ? null : deadlines))));
    }

    /// Records how the changed code tables judge a denial. The move carries the name of the person who asked for
    /// the judging.
    public Denial rejudge(Denial denial, Rejudgement rejudgement, Actor.Person by, Instant at) {
        return new ReassignmentRules(settings, routingPolicy).rejudge(denial, rejudgement, by, at);
    }

    /// Carries out a person's command, or returns the refusal of the rule that forbids it.
    public MoveResult attempt(Denial denial, Command command, CommandContext context) {
        Optional<Refusal> refusal = RoleRules.refusal(denial.projection(), command, context.by())
                .or(() -> HistoryLimit.refusal(denial, command));
        if (refusal.isPresent()) {
            return MoveResult.refused(refusal.get());
        }
        LocalDate day = settings.day(context.at());
        return switch (command) {
            case Command.Touch touch -> new TouchRules(settings, routingPolicy).attempt(denial, touch, context);
            case Command.Resolve resolve -> new ResolutionRules(settings).attempt(denial, resolve, context);
            case Command.Decide decide -> new DecisionRules(settings, routingPolicy).attempt(denial, decide, context);
            case Command.AnswerProposal answer -> ProposalRules.attempt(denial, answer, context, day);
            case Command.AppealStep step -> new AppealStepRules(settings, routingPolicy).attempt(denial, step, context);
            case Command.Undo undo -> UndoRules.attempt(denial, undo, context, day);
            case Command.Reassign reassign ->
                new ReassignmentRules(settings, routingPolicy).reassign(denial, reassign, context);
            case Command.Recategorize to ->
                new ReassignmentRules(settings, routingPolicy).recategorize(denial, to, context);
            case Command.Reopen reopen ->
                new ReassignmentRules(settings, routingPolicy).reopen(denial, reopen, context);
        };
    }

    /// What a person may do with a denial now, by the same rules that [#attempt] applies.
    public DenialPermissions permissions(Denial denial, CommandContext context) {
        return new PermissionRules(this, settings).of(denial, context);
    }

    /// Why a person may not write into the conversation about a denial; empty if she may.
    public Optional<Refusal> refusalToConverse(Denial denial, Actor.Person by) {
        return RoleRules.refusalToLookAt(denial.projection(), by);
    }

    /// Why one person's work may not go to another one; empty if it may.
    public Optional<MoveResult.Refused> refusalToHandOver(HandOver handOver, Actor.Person by, Instant at) {
        return new HandOverRules(settings, routingPolicy).refusal(handOver, by, settings.day(at));
    }

    /// Hands a denial over; empty where the person has nothing to do with it.
    public Optional<Denial> handOver(Denial denial, HandOver handOver, Actor.Person by, Instant at) {
        return new HandOverRules(settings, routingPolicy).apply(denial, handOver, by, at);
    }
}
