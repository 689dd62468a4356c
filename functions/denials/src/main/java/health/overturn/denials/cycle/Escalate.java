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

/// The third cycle. A denial with many touches since the last decision goes to the billing lead, who decides until
/// the end of Sunday.
public final class Escalate implements CycleRule {
    private final int touches;
    private final String lead;
    private final RoutingPolicy routingPolicy;

    public Escalate(Settings settings) {
        this.touches = settings.count(Threshold.ESCALATE_TOUCHES);
        this.lead = settings.billingLead();
        this.routingPolicy = new RoutingPolicy(settings);
    }

    @Override
    public List<Lane.Range> ranges(JobRun run) {
        List<Lane.Range> ranges = new ArrayList<>(List.of(
                Lane.Range.from(Lane.STUCK, touches),
                Lane.Range.from(Lane.REPEATED, touches),
                // Overdue escalations do not move; the run reports them.
                new Lane.Range(Lane.ESCALATED, 0, run.day().toEpochDay() - 1)));
        if (touches == 1) {
            ranges.add(Lane.Range.all(Lane.ONCE));
            ranges.add(Lane.Range.all(Lane.ONCE_WAITING));
        }
        return ranges;
    }

    @Override
    public CycleStep decide(Denial denial, JobRun run) {
        DenialProjection projection = denial.projection();
        if (projection.state() instanceof DenialState.Escalated escalated) {
            return new CycleStep.Skipped(
                    denial,
                    escalated.isCarriedOver(run.day())
                            ? CycleStep.SkipReason.CARRIED_OVER
                            : CycleStep.SkipReason.AWAITS_DECISION);
        }
        if (projection.touches().touchesSinceDecision() < touches) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.TOUCHES);
        }
        Move escalation = new Move.Escalate(run.week().sunday());
        return switch (projection.state()) {
            case DenialState.Resolved _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.RESOLVED);
            case DenialState.Escalated _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.AWAITS_DECISION);
            case DenialState.New _, DenialState.Held _ ->
                CycleMoves.apply(denial, run, new Move.Assign(routingWithOwner(projection, run)), escalation);
            case DenialState.Assigned _, DenialState.Working _, DenialState.WaitingOnPayer _ ->
                CycleMoves.apply(denial, run, escalation);
        };
    }

    /// The billing lead becomes the owner of a denial without one until the decision names another owner.
    private Routing routingWithOwner(DenialProjection projection, JobRun run) {
        return projection.routing().namedOwner().isPresent()
                ? projection.routing()
                : routingPolicy.routeTo(lead, Routing.OwnerBy.SETTINGS, projection, run.day());
    }
}
