package health.overturn.denials.cycle;

import health.overturn.denials.life.Denial;
import health.overturn.denials.life.Move;
import health.overturn.denials.life.Router;
import health.overturn.denials.life.Routing;
import health.overturn.denials.life.State;
import health.overturn.denials.life.Status;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// The first cycle: what is NEW or HELD, of any age, goes to the owner who is named for its payer, and so does what
/// came in lately and has not been touched, if another owner is named since.
public final class Reroute implements CycleRule {
    private final Settings settings;
    private final Router router;

    public Reroute(Settings settings) {
        this.settings = settings;
        this.router = new Router(settings);
    }

    @Override
    public List<Lane.Stretch> stretches(Run run) {
        return List.of(
                Lane.Stretch.all(Lane.NEW),
                Lane.Stretch.all(Lane.REPEATED),
                Lane.Stretch.all(Lane.HELD),
                Lane.Stretch.from(Lane.FRESH, firstDay(run).toEpochDay()));
    }

    @Override
    public Step decide(Denial denial, Run run) {
        return switch (denial.status()) {
            case Status.New _ -> fresh(denial, run);
            case Status.Held _ -> held(denial, run);
            case Status.Assigned _ -> assigned(denial, run);
            case Status.Escalated _ -> new Step.Left(denial, Step.Why.AWAITS_DECISION);
            case Status.Working _, Status.WaitingOnPayer _ -> new Step.Left(denial, Step.Why.OWNED);
            case Status.Resolved _ -> new Step.Left(denial, Step.Why.RESOLVED);
        };
    }

    /// An owner taken over from the denial that it repeats stays, as the chain is one piece of work.
    private Step fresh(Denial denial, Run run) {
        State state = denial.state();
        Routing proposed = proposed(denial, run);
        if (state.word().repeatOf() != null && state.routing().namedOwner().isPresent()) {
            Routing kept = state.routing();
            return Moves.of(
                    denial,
                    run,
                    new Move.Assign(
                            new Routing(kept.owner(), kept.assignee(), proposed.nextActionOn(), kept.ownerBy())));
        }
        return proposed.namedOwner().isPresent()
                ? Moves.of(denial, run, new Move.Assign(proposed))
                : Moves.of(denial, run, new Move.Hold(proposed.assignee(), Step.Why.NO_OWNER.sentence()));
    }

    private Step held(Denial denial, Run run) {
        Routing proposed = proposed(denial, run);
        return proposed.namedOwner().isPresent()
                ? Moves.of(denial, run, new Move.Assign(proposed))
                : new Step.Left(denial, Step.Why.NO_OWNER);
    }

    private Step assigned(Denial denial, Run run) {
        State state = denial.state();
        if (state.routing().ownerBy() == Routing.OwnerBy.PERSON) {
            return new Step.Left(denial, Step.Why.OWNER_BY_PERSON);
        }
        Routing proposed = proposed(denial, run);
        boolean sameOwner = Objects.equals(proposed.owner(), state.routing().owner());
        boolean touched = state.effort().touchesSinceDecision() > 0;
        boolean late = state.subject().receivedOn().isBefore(firstDay(run));
        if (sameOwner
                || touched
                || late
                || proposed.owner() == null
                || state.word().repeatOf() != null) {
            return new Step.Left(denial, Step.Why.OWNED);
        }
        return Moves.of(denial, run, new Move.Assign(proposed));
    }

    private Routing proposed(Denial denial, Run run) {
        return router.propose(denial.subject(), denial.state().category(), run.day());
    }

    /// The earliest day on which something lately received came in.
    private LocalDate firstDay(Run run) {
        return run.day().minusDays(settings.count(Threshold.RECENT_DAYS));
    }
}
