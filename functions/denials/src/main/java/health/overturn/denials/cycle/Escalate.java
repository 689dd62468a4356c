package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.lifecycle.RoutingPolicy;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.util.ArrayList;
import java.util.List;

/// The third cycle: what was touched again and again since the decision goes to the billing lead, to be decided by
/// Sunday's end.
public final class Escalate implements CycleRule {
    private final int touches;
    private final String lead;
    private final RoutingPolicy router;

    public Escalate(Settings settings) {
        this.touches = settings.count(Threshold.ESCALATE_TOUCHES);
        this.lead = settings.billingLead();
        this.router = new RoutingPolicy(settings);
    }

    @Override
    public List<Lane.Range> stretches(JobRun run) {
        List<Lane.Range> stretches = new ArrayList<>(List.of(
                Lane.Range.from(Lane.STUCK, touches),
                Lane.Range.from(Lane.REPEATED, touches),
                // Those that should have been decided: they do not move, and are told.
                new Lane.Range(Lane.ESCALATED, 0, run.day().toEpochDay() - 1)));
        if (touches == 1) {
            stretches.add(Lane.Range.all(Lane.ONCE));
            stretches.add(Lane.Range.all(Lane.ONCE_WAITING));
        }
        return stretches;
    }

    @Override
    public CycleStep decide(Denial denial, JobRun run) {
        DenialProjection state = denial.state();
        if (state.status() instanceof DenialState.Escalated escalated) {
            return new CycleStep.Skipped(
                    denial,
                    escalated.carriedOver(run.day())
                            ? CycleStep.SkipReason.CARRIED_OVER
                            : CycleStep.SkipReason.AWAITS_DECISION);
        }
        if (state.effort().touchesSinceDecision() < touches) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.TOUCHES);
        }
        Move escalation = new Move.Escalate(run.week().sunday());
        return switch (state.status()) {
            case DenialState.Resolved _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.RESOLVED);
            case DenialState.Escalated _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.AWAITS_DECISION);
            case DenialState.New _, DenialState.Held _ ->
                CycleMoves.of(denial, run, new Move.Assign(confirmed(state, run)), escalation);
            case DenialState.Assigned _, DenialState.Working _, DenialState.WaitingOnPayer _ ->
                CycleMoves.of(denial, run, escalation);
        };
    }

    /// What nobody owns is the billing lead's to account for, until the decision names an owner.
    private Routing confirmed(DenialProjection state, JobRun run) {
        return state.routing().namedOwner().isPresent()
                ? state.routing()
                : router.to(lead, Routing.OwnerBy.SETTINGS, state, run.day());
    }
}
