package health.overturn.denials.cycle;

import health.overturn.denials.life.Denial;
import health.overturn.denials.life.Move;
import health.overturn.denials.life.Router;
import health.overturn.denials.life.Routing;
import health.overturn.denials.life.State;
import health.overturn.denials.life.Status;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.util.ArrayList;
import java.util.List;

/// The third cycle: what was touched again and again since the decision goes to the billing lead, to be decided by
/// Sunday's end.
public final class Escalate implements CycleRule {
    private final int touches;
    private final String lead;
    private final Router router;

    public Escalate(Settings settings) {
        this.touches = settings.count(Threshold.ESCALATE_TOUCHES);
        this.lead = settings.billingLead();
        this.router = new Router(settings);
    }

    @Override
    public List<Lane.Stretch> stretches(Run run) {
        List<Lane.Stretch> stretches = new ArrayList<>(List.of(
                Lane.Stretch.from(Lane.STUCK, touches),
                Lane.Stretch.from(Lane.REPEATED, touches),
                // Those that should have been decided: they do not move, and are told.
                new Lane.Stretch(Lane.ESCALATED, 0, run.day().toEpochDay() - 1)));
        if (touches == 1) {
            stretches.add(Lane.Stretch.all(Lane.ONCE));
            stretches.add(Lane.Stretch.all(Lane.ONCE_WAITING));
        }
        return stretches;
    }

    @Override
    public Step decide(Denial denial, Run run) {
        State state = denial.state();
        if (state.status() instanceof Status.Escalated escalated) {
            return new Step.Left(
                    denial, escalated.carriedOver(run.day()) ? Step.Why.CARRIED_OVER : Step.Why.AWAITS_DECISION);
        }
        if (state.effort().touchesSinceDecision() < touches) {
            return new Step.Left(denial, Step.Why.TOUCHES);
        }
        Move escalation = new Move.Escalate(run.week().sunday());
        return switch (state.status()) {
            case Status.Resolved _ -> new Step.Left(denial, Step.Why.RESOLVED);
            case Status.Escalated _ -> new Step.Left(denial, Step.Why.AWAITS_DECISION);
            case Status.New _, Status.Held _ ->
                Moves.of(denial, run, new Move.Assign(confirmed(state, run)), escalation);
            case Status.Assigned _, Status.Working _, Status.WaitingOnPayer _ -> Moves.of(denial, run, escalation);
        };
    }

    /// What nobody owns is the billing lead's to account for, until the decision names an owner.
    private Routing confirmed(State state, Run run) {
        return state.routing().namedOwner().isPresent()
                ? state.routing()
                : router.to(lead, Routing.OwnerBy.SETTINGS, state, run.day());
    }
}
