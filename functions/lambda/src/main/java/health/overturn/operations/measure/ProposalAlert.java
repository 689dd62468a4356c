package health.overturn.operations.measure;

import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.log.WorkTrace.DueStep;
import health.overturn.denials.rollup.MeasuredDenial;
import health.overturn.messaging.event.EventBus;
import health.overturn.operations.job.DenialTotals;
import health.overturn.operations.job.RunReportJson;
import java.util.Collection;
import java.util.List;

/// Publishes, each day, the proposed write-offs whose decision is overdue.
final class ProposalAlert {
    private ProposalAlert() {}

    static void publish(EventBus bus, JobRun run, Collection<MeasuredDenial> denials) {
        List<DenialTotals.ListedDenial> overdue = denials.stream()
                .filter(denial -> denial.isOpen() && isCarriedOver(denial, run))
                .map(denial -> new DenialTotals.ListedDenial(denial.denial(), denial.openCents()))
                .toList();
        if (!overdue.isEmpty()) {
            bus.publishRunEvent(
                    "Proposals Carried Over",
                    run.practice() + "." + run.job().name() + "." + run.day(),
                    RunReportJson.of(DenialTotals.of(overdue))
                            .put("practice", run.practice())
                            .put("cycle", run.job().name())
                            .put("period", run.day().toString()));
        }
    }

    private static boolean isCarriedOver(MeasuredDenial denial, JobRun run) {
        DueStep proposal = denial.work().proposal();
        return proposal != null && proposal.isCarriedOver(run.day());
    }
}
