package health.overturn.operations.job;

import health.overturn.denials.cycle.CarriedOver;
import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.cycle.Lane;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.RunRequest;
import health.overturn.storage.claim.ClaimStore;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Map;

/// The daily triage of one practice. Makes denials of expired watches, records the top denials of each payer, and
/// publishes the escalations whose decision is overdue.
public final class TriageJob implements PracticeJob {
    private static final String NAME = "TRIAGE";

    private final ClaimStore claims;
    private final DenialIndexReader denialIndex;
    private final RunReportStore reports;
    private final TopDenialsRecorder topRecorder;
    private final EventBus bus;

    public TriageJob(
            ClaimStore claims,
            DenialIndexReader denialIndex,
            RunReportStore reports,
            TopDenialsRecorder topRecorder,
            EventBus bus) {
        this.claims = claims;
        this.denialIndex = denialIndex;
        this.reports = reports;
        this.topRecorder = topRecorder;
        this.bus = bus;
    }

    @Override
    public List<RunReport> run(Practice practice, JobRun run, RunRequest.Mode mode) {
        return switch (mode) {
            case DRY -> List.of(report(practice, run));
            case REAL -> List.of(runForReal(practice, run));
        };
    }

    private RunReport runForReal(Practice practice, JobRun run) {
        claims.expireWatches(practice, run.at());
        RunReport report = report(practice, run);
        RunReportStore.ReportKey key = new RunReportStore.ReportKey(NAME, report.period());
        RunReportStore.StoredReport stored = reports.find(practice, key);
        if (stored.done()) {
            return report;
        }
        denialIndex.payers(practice).forEach(payer -> topRecorder.record(practice, payer, run));
        RunAlerts.publish(bus, report);
        RunReportStore.StoredReport done =
                new RunReportStore.StoredReport(stored.version(), RunReportJson.of(report), List.of(), true);
        // Where another attempt wrote first, it has published the same events.
        reports.put(practice, key, done);
        return report;
    }

    private RunReport report(Practice practice, JobRun run) {
        Lane.Range overdue = new Lane.Range(Lane.ESCALATED, 0, run.day().toEpochDay() - 1);
        List<DenialTotals.ListedDenial> carriedOver =
                denialIndex.readEventually(denialIndex.keysInLanes(practice, List.of(overdue))).denials().stream()
                        .filter(stored ->
                                CarriedOver.on(run.day(), stored.denial()).isPresent())
                        .map(CycleTask::listed)
                        .toList();
        Map<CycleStep.SkipReason, DenialTotals> skipped = carriedOver.isEmpty()
                ? Map.of()
                : Map.of(CycleStep.SkipReason.CARRIED_OVER, DenialTotals.of(carriedOver));
        return new RunReport(run, NAME, DenialTotals.NONE, skipped);
    }
}
