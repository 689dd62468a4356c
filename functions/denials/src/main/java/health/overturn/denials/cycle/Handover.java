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
    private final RoutingPolicy router;

    public Handover(Settings settings) {
        this.settings = settings;
        this.router = new RoutingPolicy(settings);
    }

    public CycleStep decide(Denial denial, JobRun run) {
        DenialProjection state = denial.state();
        if (state.status().isResolved()) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.RESOLVED);
        }
        Optional<String> owner = state.routing().namedOwner();
        if (owner.isEmpty()) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.NO_OWNER);
        }
        Optional<String> present = settings.team().absences().standIn(owner.get(), run.day());
        if (present.isEmpty()) {
            return ownerGone(denial, run);
        }
        return present.equals(owner)
                ? new CycleStep.Skipped(denial, CycleStep.SkipReason.OWNED)
                : CycleMoves.of(denial, run, new Move.Cover(router.coveredBy(present.get(), state, run.day())));
    }

    private CycleStep ownerGone(Denial denial, JobRun run) {
        DenialProjection state = denial.state();
        return switch (state.status()) {
            case DenialState.New _, DenialState.Assigned _ ->
                CycleMoves.of(
                        denial,
                        run,
                        new Move.Hold(
                                router.head(state.category(), run.day()), CycleStep.SkipReason.OWNER_GONE.sentence()));
            case DenialState.Held _,
                    DenialState.Working _,
                    DenialState.WaitingOnPayer _,
                    DenialState.Escalated _,
                    DenialState.Resolved _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.OWNER_GONE);
        };
    }
}
