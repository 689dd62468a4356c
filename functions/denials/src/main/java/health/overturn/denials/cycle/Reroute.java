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

/// The first cycle. A denial that is NEW or HELD, of any age, goes to the owner whom the settings name for its
/// payer.
///
/// A recently received, untouched denial moves as well if the settings name another owner since.
public final class Reroute implements CycleRule {
    private final Settings settings;
    private final RoutingPolicy routingPolicy;

    public Reroute(Settings settings) {
        this.settings = settings;
        this.routingPolicy = new RoutingPolicy(settings);
    }

    @Override
    public List<Lane.Range> ranges(JobRun run) {
        return List.of(
                Lane.Range.all(Lane.NEW),
                Lane.Range.all(Lane.REPEATED),
                Lane.Range.all(Lane.HELD),
                Lane.Range.from(Lane.FRESH, firstRecentDay(run).toEpochDay()));
    }

    @Override
    public CycleStep decide(Denial denial, JobRun run) {
        return switch (denial.state()) {
            case DenialState.New _ -> decideNew(denial, run);
            case DenialState.Held _ -> decideHeld(denial, run);
            case DenialState.Assigned _ -> decideAssigned(denial, run);
            case DenialState.Escalated _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.AWAITS_DECISION);
            case DenialState.Working _, DenialState.WaitingOnPayer _ ->
                new CycleStep.Skipped(denial, CycleStep.SkipReason.OWNED);
            case DenialState.Resolved _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.RESOLVED);
        };
    }

    /// A repeat keeps the owner that it took over from the denial that it repeats, because the chain is one
    /// piece of work.
    private CycleStep decideNew(Denial denial, JobRun run) {
        DenialProjection projection = denial.projection();
        Routing proposed = proposedRouting(denial, run);
        if (projection.facts().repeatOf() != null
                && projection.routing().namedOwner().isPresent()) {
            Routing current = projection.routing();
            return CycleMoves.apply(
                    denial,
                    run,
                    new Move.Assign(new Routing(
                            current.owner(), current.assignee(), proposed.nextActionOn(), current.ownerBy())));
        }
        return proposed.namedOwner().isPresent()
                ? CycleMoves.apply(denial, run, new Move.Assign(proposed))
                : CycleMoves.apply(
                        denial, run, new Move.Hold(proposed.assignee(), CycleStep.SkipReason.NO_OWNER.message()));
    }

    private CycleStep decideHeld(Denial denial, JobRun run) {
        Routing proposed = proposedRouting(denial, run);
        return proposed.namedOwner().isPresent()
                ? CycleMoves.apply(denial, run, new Move.Assign(proposed))
                : new CycleStep.Skipped(denial, CycleStep.SkipReason.NO_OWNER);
    }

    private CycleStep decideAssigned(Denial denial, JobRun run) {
        DenialProjection projection = denial.projection();
        if (projection.routing().ownerBy() == Routing.OwnerBy.PERSON) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.OWNER_BY_PERSON);
        }
        Routing proposed = proposedRouting(denial, run);
        boolean sameOwner =
                Objects.equals(proposed.owner(), projection.routing().owner());
        boolean touched = projection.touches().touchesSinceDecision() > 0;
        boolean late = projection.details().receivedOn().isBefore(firstRecentDay(run));
        if (sameOwner
                || touched
                || late
                || proposed.owner() == null
                || projection.facts().repeatOf() != null) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.OWNED);
        }
        return CycleMoves.apply(denial, run, new Move.Assign(proposed));
    }

    private Routing proposedRouting(Denial denial, JobRun run) {
        return routingPolicy.propose(denial.details(), denial.projection().category(), run.day());
    }

    /// The first day of receipt that counts as recent.
    private LocalDate firstRecentDay(JobRun run) {
        return run.day().minusDays(settings.count(Threshold.RECENT_DAYS));
    }
}
