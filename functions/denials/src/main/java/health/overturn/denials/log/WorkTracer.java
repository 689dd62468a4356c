package health.overturn.denials.log;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.log.WorkTrace.DueStep;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the trace of work from a denial's history.
final class WorkTracer {
    private @Nullable LocalDate routedOn;
    private @Nullable LocalDate touchedOn;
    private @Nullable LocalDate notedOn;
    private @Nullable LocalDate appealedOn;
    private @Nullable String batch;
    private @Nullable LocalDate batchDoneOn;
    private @Nullable LocalDate reviewedOn;
    private @Nullable DueStep proposal;
    private @Nullable DueStep escalation;

    private WorkTracer() {}

    static WorkTrace trace(Denial denial) {
        WorkTracer tracer = new WorkTracer();
        List<HistoryEntry> effective = Denial.effectiveVersions(denial.history()).stream()
                .map(version -> denial.history().get(version - 1))
                .toList();
        Denial step = Denial.of(effective.subList(0, 1));
        for (HistoryEntry entry : effective.subList(1, effective.size())) {
            step = step.after(entry);
            tracer.read(entry);
            tracer.settle(step.projection(), entry.on());
        }
        return tracer.trace();
    }

    private void read(HistoryEntry entry) {
        LocalDate day = entry.on();
        switch (entry.move()) {
            case Move.Assign _, Move.Reassign _ -> route(day);
            case Move.Touch touch -> readTouch(touch, day);
            case Move.Decide _ -> finishBatch(day);
            case Move.Batched batched -> {
                batch = batched.batch().id();
                batchDoneOn = null;
            }
            case Move.Reviewed _ -> reviewedOn = day;
            case Move.SoftWriteOffProposed _, Move.WriteOffProposed _ ->
                proposal = new DueStep(Week.of(day).sunday(), null);
            case Move.Escalate escalate -> escalation = new DueStep(escalate.dueOn(), null);
            case Move.Intake _,
                    Move.Hold _,
                    Move.AppealDrafted _,
                    Move.AppealAcknowledged _,
                    Move.AppealDecided _,
                    Move.Resolve _,
                    Move.PartPaid _,
                    Move.WriteOffApproved _,
                    Move.WriteOffDeclined _,
                    Move.Cover _,
                    Move.HandedOver _,
                    Move.Recategorize _,
                    Move.Rejudged _,
                    Move.Undo _,
                    Move.Reopen _,
                    Move.Remitted _ -> {}
        }
    }

    private void readTouch(Move.Touch touch, LocalDate day) {
        route(day);
        touchedOn = day;
        if (!touch.note().value().isBlank()) {
            notedOn = day;
        }
        if (touch.action() == TouchAction.APPEAL && appealedOn == null) {
            appealedOn = day;
        }
        finishBatch(day);
    }

    private void route(LocalDate day) {
        routedOn = routedOn == null ? day : routedOn;
    }

    private void finishBatch(LocalDate day) {
        batchDoneOn = batch != null && batchDoneOn == null ? day : batchDoneOn;
    }

    /// Ends what no longer waits after a move.
    private void settle(DenialProjection projection, LocalDate day) {
        boolean isProposed = projection.smallBalance().proposed()
                || projection.writeOffProposal().isPresent();
        if (proposal != null && !isProposed) {
            proposal = proposal.done(day);
        }
        if (escalation != null && !(projection.state() instanceof DenialState.Escalated)) {
            escalation = escalation.done(day);
        }
        if (projection.state().isResolved()) {
            finishBatch(day);
        }
    }

    private WorkTrace trace() {
        WorkTrace trace = new WorkTrace(
                routedOn, touchedOn, notedOn, appealedOn, batch, batchDoneOn, reviewedOn, proposal, escalation);
        return trace.equals(WorkTrace.NONE) ? WorkTrace.NONE : trace;
    }
}
