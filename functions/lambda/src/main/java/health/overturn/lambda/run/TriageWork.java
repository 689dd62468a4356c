package health.overturn.lambda.run;

import health.overturn.denials.cycle.CarriedOver;
import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.cycle.Lane;
import health.overturn.lambda.event.Bus;
import health.overturn.lambda.event.RunRequest;
import health.overturn.lambda.store.ClaimStore;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.RunReports;
import health.overturn.lambda.store.Standings;
import health.overturn.lambda.store.Table;
import java.util.List;
import java.util.Map;

/// The daily run for one practice: what was watched too long becomes a denial, each payer's top is
/// recorded, and escalations that should have been decided are told again.
public final class TriageWork implements PracticeRun {
    private static final String NAME = "TRIAGE";

    private final ClaimStore claims;
    private final Standings standings;
    private final RunReports reports;
    private final TopRecord tops;
    private final Bus bus;

    public TriageWork(Table table, Bus bus) {
        this.claims = new ClaimStore(table);
        this.standings = new Standings(table);
        this.reports = new RunReports(table);
        this.tops = new TopRecord(table);
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
        RunReports.Name name = new RunReports.Name(NAME, report.period());
        RunReports.Kept kept = reports.find(practice, name);
        if (kept.done()) {
            return report;
        }
        standings.payers(practice).forEach(payer -> tops.record(practice, payer, run));
        Alerts.tell(bus, report);
        RunReports.Kept done = new RunReports.Kept(kept.version(), ReportJson.of(report), List.of(), true);
        // Whoever was first today has told the same.
        reports.put(practice, name, done);
        return report;
    }

    private RunReport report(Practice practice, JobRun run) {
        Lane.Stretch overdue = new Lane.Stretch(Lane.ESCALATED, 0, run.day().toEpochDay() - 1);
        List<Amount.Listed> carried = standings.reading(standings.in(practice, List.of(overdue))).denials().stream()
                .filter(kept -> CarriedOver.on(run.day(), kept.denial()).isPresent())
                .map(Job::listed)
                .toList();
        Map<CycleStep.Why, Amount> left =
                carried.isEmpty() ? Map.of() : Map.of(CycleStep.Why.CARRIED_OVER, Amount.of(carried));
        return new RunReport(run, NAME, Amount.NONE, left);
    }
}
