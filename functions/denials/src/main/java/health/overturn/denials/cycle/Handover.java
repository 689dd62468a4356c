package health.overturn.denials.cycle;

import health.overturn.denials.life.Denial;
import health.overturn.denials.life.Move;
import health.overturn.denials.life.Router;
import health.overturn.denials.life.State;
import health.overturn.denials.life.Status;
import health.overturn.denials.settings.Settings;
import java.util.Optional;

/// Gives what an absent owner has to whoever covers, with the re-route or as soon as the absence is known.
///
/// Its candidates are what the owner has: the index of work by owner. Where an owner has left and nobody covers,
/// what was not begun is held; what is being worked is left and told, because only people may take it out of work.
public final class Handover {
    private final Settings settings;
    private final Router router;

    public Handover(Settings settings) {
        this.settings = settings;
        this.router = new Router(settings);
    }

    public Step decide(Denial denial, Run run) {
        State state = denial.state();
        if (state.status().isResolved()) {
            return new Step.Left(denial, Step.Why.RESOLVED);
        }
        Optional<String> owner = state.routing().namedOwner();
        if (owner.isEmpty()) {
            return new Step.Left(denial, Step.Why.NO_OWNER);
        }
        Optional<String> present = settings.team().absences().standIn(owner.get(), run.day());
        if (present.isEmpty()) {
            return ownerGone(denial, run);
        }
        return present.equals(owner)
                ? new Step.Left(denial, Step.Why.OWNED)
                : Moves.of(denial, run, new Move.Cover(router.coveredBy(present.get(), state, run.day())));
    }

    private Step ownerGone(Denial denial, Run run) {
        State state = denial.state();
        return switch (state.status()) {
            case Status.New _, Status.Assigned _ ->
                Moves.of(
                        denial,
                        run,
                        new Move.Hold(router.head(state.category(), run.day()), Step.Why.OWNER_GONE.sentence()));
            case Status.Held _, Status.Working _, Status.WaitingOnPayer _, Status.Escalated _, Status.Resolved _ ->
                new Step.Left(denial, Step.Why.OWNER_GONE);
        };
    }
}
