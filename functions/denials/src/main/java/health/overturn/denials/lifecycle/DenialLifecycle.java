package health.overturn.denials.lifecycle;

import health.overturn.denials.code.Category;
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

/// The door for what happens to a denial outside the cycles: it comes in, people work it, payers answer.
public final class DenialLifecycle {
    private final Settings settings;
    private final RoutingPolicy routingPolicy;

    public DenialLifecycle(Settings settings) {
        this.settings = settings;
        this.routingPolicy = new RoutingPolicy(settings);
    }

    /// A denial that has just come in, with its proposed owner or none.
    ///
    /// One that repeats another takes over its owner, unless that one has left, and its touches since the decision.
    ///
    /// @param word what remittances say of it by now: its answer may have come first
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

    /// The same for one that a remittance brought.
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

    /// What remittances say now; nothing moves where they say what they said.
    public MoveResult.Moved applyFacts(Denial denial, RemittanceFacts facts, Instant at) {
        return denial.projection().facts().equals(facts)
                ? new MoveResult.Moved(denial, List.of())
                : MoveApplier.apply(
                        denial,
                        List.of(new HistoryEntry(
                                at, settings.day(at), new Actor.Remittance(), new Move.Remitted(facts))));
    }

    /// What the code tables say of a denial now that they have changed: a move of whoever had it judged anew.
    public Denial rejudge(Denial denial, Rejudgement rejudgement, Actor.Person by, Instant at) {
        return new ReassignmentRules(settings, routingPolicy).rejudge(denial, rejudgement, by, at);
    }

    /// What a person asks for: done, or refused by a rule.
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
            case Command.Undo undo -> UndoRules.attempt(denial, undo, context, day);
            case Command.Reassign reassign ->
                new ReassignmentRules(settings, routingPolicy).reassign(denial, reassign, context);
            case Command.Recategorize to ->
                new ReassignmentRules(settings, routingPolicy).recategorize(denial, to, context);
            case Command.Reopen reopen ->
                new ReassignmentRules(settings, routingPolicy).reopen(denial, reopen, context);
        };
    }
}
