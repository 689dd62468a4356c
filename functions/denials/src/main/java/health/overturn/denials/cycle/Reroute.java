package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.lifecycle.RoutingPolicy;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// The first cycle: what is NEW or HELD, of any age, goes to the owner who is named for its payer, and so does what
/// came in lately and has not been touched, if another owner is named since.
public final class Reroute implements CycleRule {
    private final Settings settings;
    private final RoutingPolicy router;

    public Reroute(Settings settings) {
        this.settings = settings;
        this.router = new RoutingPolicy(settings);
    }

    @Override
    public List<Lane.Range> stretches(JobRun run) {
        return List.of(
                Lane.Range.all(Lane.NEW),
                Lane.Range.all(Lane.REPEATED),
                Lane.Range.all(Lane.HELD),
                Lane.Range.from(Lane.FRESH, firstDay(run).toEpochDay()));
    }

    @Override
    public CycleStep decide(Denial denial, JobRun run) {
        return switch (denial.status()) {
            case DenialState.New _ -> fresh(denial, run);
            case DenialState.Held _ -> held(denial, run);
            case DenialState.Assigned _ -> assigned(denial, run);
            case DenialState.Escalated _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.AWAITS_DECISION);
            case DenialState.Working _, DenialState.WaitingOnPayer _ ->
                new CycleStep.Skipped(denial, CycleStep.SkipReason.OWNED);
            case DenialState.Resolved _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.RESOLVED);
        };
    }

    /// An owner taken over from the denial that it repeats stays, as the chain is one piece of work.
    private CycleStep fresh(Denial denial, JobRun run) {
        DenialProjection state = denial.state();
        Routing proposed = proposed(denial, run);
        if (state.word().repeatOf() != null && state.routing().namedOwner().isPresent()) {
            Routing kept = state.routing();
            return CycleMoves.of(
                    denial,
                    run,
                    new Move.Assign(
                            new Routing(kept.owner(), kept.assignee(), proposed.nextActionOn(), kept.ownerBy())));
        }
        return proposed.namedOwner().isPresent()
                ? CycleMoves.of(denial, run, new Move.Assign(proposed))
                : CycleMoves.of(
                        denial, run, new Move.Hold(proposed.assignee(), CycleStep.SkipReason.NO_OWNER.sentence()));
    }

    private CycleStep held(Denial denial, JobRun run) {
        Routing proposed = proposed(denial, run);
        return proposed.namedOwner().isPresent()
                ? CycleMoves.of(denial, run, new Move.Assign(proposed))
                : new CycleStep.Skipped(denial, CycleStep.SkipReason.NO_OWNER);
    }

    private CycleStep assigned(Denial denial, JobRun run) {
        DenialProjection state = denial.state();
        if (state.routing().ownerBy() == Routing.OwnerBy.PERSON) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.OWNER_BY_PERSON);
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
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.OWNED);
        }
        return CycleMoves.of(denial, run, new Move.Assign(proposed));
    }

    private Routing proposed(Denial denial, JobRun run) {
        return router.propose(denial.subject(), denial.state().category(), run.day());
    }

    /// The earliest day on which something lately received came in.
    private LocalDate firstDay(JobRun run) {
        return run.day().minusDays(settings.count(Threshold.RECENT_DAYS));
    }
}
