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
    private final RoutingPolicy router;

    public DenialLifecycle(Settings settings) {
        this.settings = settings;
        this.router = new RoutingPolicy(settings);
    }

    /// A denial that has just come in, with its proposed owner or none.
    ///
    /// One that repeats another takes over its owner, unless that one has left, and its touches since the decision.
    ///
    /// @param word what remittances say of it by now: its answer may have come first
    public Denial intake(DenialDetails subject, RemittanceFacts word, Optional<Denial> repeated, Received received) {
        LocalDate day = settings.day(received.at());
        Routing proposed = router.propose(subject, subject.category(), day);
        Routing routing = repeated.map(Denial::state)
                .flatMap(before -> inherited(before, subject.category(), proposed, day))
                .orElse(proposed);
        int carried = repeated.map(before -> before.state().effort().touchesSinceDecision())
                .orElse(0);
        Denial denial = Denial.of(List.of(
                new HistoryEntry(received.at(), day, received.by(), new Move.Intake(subject, routing, carried))));
        return remitted(denial, word, received.at()).denial();
    }

    /// The same for one that a remittance brought.
    public Denial intake(DenialDetails subject, RemittanceFacts word, Optional<Denial> repeated, Instant at) {
        return intake(subject, word, repeated, Received.byRemittance(at));
    }

    private Optional<Routing> inherited(DenialProjection before, Category category, Routing proposed, LocalDate day) {
        return before.routing()
                .namedOwner()
                .flatMap(owner -> settings.team().absences().standIn(owner, day))
                .map(owner -> new Routing(
                        owner,
                        settings.team().assignee(owner, category.queue(), day),
                        proposed.nextActionOn(),
                        before.routing().ownerBy()));
    }

    /// What remittances say now; nothing moves where they say what they said.
    public MoveResult.Moved remitted(Denial denial, RemittanceFacts word, Instant at) {
        return denial.state().word().equals(word)
                ? new MoveResult.Moved(denial, List.of())
                : MoveApplier.moved(
                        denial,
                        List.of(new HistoryEntry(
                                at, settings.day(at), new Actor.Remittance(), new Move.Remitted(word))));
    }

    /// What the code tables say of a denial now that they have changed: a move of whoever had it judged anew.
    public Denial rejudged(Denial denial, Rejudgement now, Actor.Person by, Instant at) {
        return new ReassignmentRules(settings, router).rejudge(denial, now, by, at);
    }

    /// What a person asks for: done, or refused by a rule.
    public MoveResult attempt(Denial denial, Command command, CommandContext asked) {
        Optional<Refusal> refusal =
                RoleRules.refusal(denial.state(), command, asked.by()).or(() -> HistoryLimit.refusal(denial, command));
        if (refusal.isPresent()) {
            return MoveResult.refused(refusal.get());
        }
        LocalDate day = settings.day(asked.at());
        return switch (command) {
            case Command.Touch touch -> new TouchRules(settings, router).attempt(denial, touch, asked);
            case Command.Resolve resolve -> new ResolutionRules(settings).attempt(denial, resolve, asked);
            case Command.Decide decide -> new DecisionRules(settings, router).attempt(denial, decide, asked);
            case Command.Undo undo -> UndoRules.attempt(denial, undo, asked, day);
            case Command.Reassign reassign -> new ReassignmentRules(settings, router).reassign(denial, reassign, asked);
            case Command.Recategorize to -> new ReassignmentRules(settings, router).recategorize(denial, to, asked);
            case Command.Reopen reopen -> new ReassignmentRules(settings, router).reopen(denial, reopen, asked);
        };
    }
}
