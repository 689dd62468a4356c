package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Move;
import health.overturn.denials.lifecycle.RoutingPolicy;
import health.overturn.denials.settings.Settings;
import java.util.Optional;

/// Gives the denials of an absent owner to a stand-in, with the re-route or as soon as the absence is known.
///
/// The candidates are the denials of the owner, by the index of owners. If an owner has left without a stand-in, a
/// denial that was not begun is held. A denial in work is skipped and reported, because only people may take it out
/// of work.
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
