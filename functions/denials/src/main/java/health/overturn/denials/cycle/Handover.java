package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Move;
import health.overturn.denials.lifecycle.RoutingPolicy;
import health.overturn.denials.settings.Settings;
import java.util.Optional;

/// Gives what an absent owner has to whoever covers, with the re-route or as soon as the absence is known.
///
/// Its candidates are what the owner has: the index of work by owner. Where an owner has left and nobody covers,
/// what was not begun is held; what is being worked is left and told, because only people may take it out of work.
public final class Handover {
    private final Settings settings;
    private final RoutingPolicy routingPolicy;

    public Handover(Settings settings) {
        this.settings = settings;
        this.routingPolicy = new RoutingPolicy(settings);
    }

    public CycleStep decide(Denial denial, JobRun run) {
        DenialProjection projection = denial.projection();
        if (projection.state().isResolved()) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.RESOLVED);
        }
        Optional<String> owner = projection.routing().namedOwner();
        if (owner.isEmpty()) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.NO_OWNER);
        }
        Optional<String> standIn = settings.team().absences().resolveCover(owner.get(), run.day());
        if (standIn.isEmpty()) {
            return decideWithoutOwner(denial, run);
        }
        return standIn.equals(owner)
                ? new CycleStep.Skipped(denial, CycleStep.SkipReason.OWNED)
                : CycleMoves.apply(
                        denial, run, new Move.Cover(routingPolicy.coveredBy(standIn.get(), projection, run.day())));
    }

    private CycleStep decideWithoutOwner(Denial denial, JobRun run) {
        DenialProjection projection = denial.projection();
        return switch (projection.state()) {
            case DenialState.New _, DenialState.Assigned _ ->
                CycleMoves.apply(
                        denial,
                        run,
                        new Move.Hold(
                                routingPolicy.queueHead(projection.category(), run.day()),
                                CycleStep.SkipReason.OWNER_GONE.message()));
            case DenialState.Held _,
                    DenialState.Working _,
                    DenialState.WaitingOnPayer _,
                    DenialState.Escalated _,
                    DenialState.Resolved _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.OWNER_GONE);
        };
    }
}
