package health.overturn.denials.life;

import health.overturn.denials.code.Category;
import health.overturn.denials.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The door for what happens to a denial outside the cycles: it comes in, people work it, payers answer.
public final class Life {
    private final Settings settings;
    private final Router router;

    public Life(Settings settings) {
        this.settings = settings;
        this.router = new Router(settings);
    }

    /// A denial that has just come in, with its proposed owner or none.
    ///
    /// One that repeats another takes over its owner, unless that one has left, and its touches since the decision.
    ///
    /// @param word what remittances say of it by now: its answer may have come first
    public Denial takeIn(Subject subject, Word word, Optional<Denial> repeated, Received received) {
        LocalDate day = settings.day(received.at());
        Routing proposed = router.propose(subject, subject.category(), day);
        Routing routing = repeated.map(Denial::state)
                .flatMap(before -> inherited(before, subject.category(), proposed, day))
                .orElse(proposed);
        int carried = repeated.map(before -> before.state().effort().touchesSinceDecision())
                .orElse(0);
        Denial denial = Denial.of(
                List.of(new Entry(received.at(), day, received.by(), new Move.Intake(subject, routing, carried))));
        return remitted(denial, word, received.at()).denial();
    }

    /// The same for one that a remittance brought.
    public Denial takeIn(Subject subject, Word word, Optional<Denial> repeated, Instant at) {
        return takeIn(subject, word, repeated, Received.byRemittance(at));
    }

    private Optional<Routing> inherited(State before, Category category, Routing proposed, LocalDate day) {
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
    public Outcome.Moved remitted(Denial denial, Word word, Instant at) {
        return denial.state().word().equals(word)
                ? new Outcome.Moved(denial, List.of())
                : Steps.moved(
                        denial,
                        List.of(new Entry(at, settings.day(at), new Actor.Remittance(), new Move.Remitted(word))));
    }

    /// What the code tables say of a denial now that they have changed: a move of whoever had it judged anew.
    public Denial rejudged(Denial denial, Rejudgement now, Actor.Person by, Instant at) {
        return new Rerouting(settings, router).rejudge(denial, now, by, at);
    }

    /// What a person asks for: done, or refused by a rule.
    public Outcome attempt(Denial denial, Command command, Asked asked) {
        Optional<Refusal> refusal =
                RoleRules.refusal(denial.state(), command, asked.by()).or(() -> Room.refusal(denial, command));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        LocalDate day = settings.day(asked.at());
        return switch (command) {
            case Command.Touch touch -> new Touching(settings, router).attempt(denial, touch, asked);
            case Command.Resolve resolve -> new Resolving(settings).attempt(denial, resolve, asked);
            case Command.Decide decide -> new Deciding(settings, router).attempt(denial, decide, asked);
            case Command.Undo undo -> Undoing.attempt(denial, undo, asked, day);
            case Command.Reassign reassign -> new Rerouting(settings, router).reassign(denial, reassign, asked);
            case Command.Recategorize to -> new Rerouting(settings, router).recategorize(denial, to, asked);
            case Command.Reopen reopen -> new Rerouting(settings, router).reopen(denial, reopen, asked);
        };
    }
}
