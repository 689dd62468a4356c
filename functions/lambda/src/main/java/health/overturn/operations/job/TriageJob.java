package health.overturn.operations.job;

import health.overturn.denials.cycle.CarriedOver;
import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.cycle.Lane;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.RunRequest;
import health.overturn.storage.claim.ClaimStore;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Map;

/// The daily run for one practice: what was watched too long becomes a denial, each payer's top is
/// recorded, and escalations that should have been decided are told again.
public final class TriageJob implements PracticeJob {
    private static final String NAME = "TRIAGE";

    private final ClaimStore claims;
    private final DenialIndexReader standings;
    private final RunReportStore reports;
    private final TopDenialsRecorder tops;
    private final EventBus bus;

    public TriageJob(DynamoDbTable table, EventBus bus) {
        this.claims = new ClaimStore(table);
        this.standings = new DenialIndexReader(table);
        this.reports = new RunReportStore(table);
        this.tops = new TopDenialsRecorder(table);
        this.bus = bus;
    }

    @Override
    public List<RunReport> run(Practice practice, JobRun run, RunRequest.Mode mode) {
        return switch (mode) {
            case DRY -> List.of(report(practice, run));
            case REAL -> List.of(real(practice, run));
        };
    }

    private RunReport real(Practice practice, JobRun run) {
        claims.runOutWatches(practice, run.at());
        RunReport report = report(practice, run);
        RunReportStore.ReportKey name = new RunReportStore.ReportKey(NAME, report.period());
        RunReportStore.StoredReport kept = reports.find(practice, name);
        if (kept.done()) {
            return report;
        }
        standings.payers(practice).forEach(payer -> tops.record(practice, payer, run));
        RunAlerts.publish(bus, report);
        RunReportStore.StoredReport done =
                new RunReportStore.StoredReport(kept.version(), RunReportJson.of(report), List.of(), true);
        // Whoever was first today has told the same.
        reports.put(practice, name, done);
        return report;
    }

    private RunReport report(Practice practice, JobRun run) {
        Lane.Range overdue = new Lane.Range(Lane.ESCALATED, 0, run.day().toEpochDay() - 1);
        List<DenialTotals.Listed> carried =
                standings.readEventually(standings.keysInLanes(practice, List.of(overdue))).denials().stream()
                        .filter(kept -> CarriedOver.on(run.day(), kept.denial()).isPresent())
                        .map(CycleTask::listed)
                        .toList();
        Map<CycleStep.SkipReason, DenialTotals> left =
                carried.isEmpty() ? Map.of() : Map.of(CycleStep.SkipReason.CARRIED_OVER, DenialTotals.of(carried));
        return new RunReport(run, NAME, DenialTotals.NONE, left);
    }
}
