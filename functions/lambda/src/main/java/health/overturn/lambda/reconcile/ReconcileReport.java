package health.overturn.lambda.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.lambda.event.Bus;
import health.overturn.lambda.run.ReportJson;
import health.overturn.lambda.run.RunReport;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.RunReports;
import java.util.List;

/// Keeps what a run found, and says on the bus that something was missing. The first report of a day stands: who
/// comes after it finds nothing missing.
final class ReconcileReport {
    private final RunReports reports;
    private final Bus bus;

    ReconcileReport(RunReports reports, Bus bus) {
        this.reports = reports;
        this.bus = bus;
    }

    /// @param missing moves that the log lacked
    /// @param sentAgain those of them that the bus has taken now
    void tell(Practice practice, RunReport report, int missing, int sentAgain) {
        RunReports.Name name = new RunReports.Name(Reconcile.NAME, report.period());
        RunReports.Kept kept = reports.find(practice, name);
        if (kept.done()) {
            return;
        }
        ObjectNode json = ReportJson.of(report).put("missing", missing).put("sentAgain", sentAgain);
        if (missing > 0) {
            ObjectNode told = json.deepCopy();
            told.remove("left");
            bus.runTold(
                    "Moves Told Again",
                    practice.id() + "." + Reconcile.NAME + "." + report.period(),
                    told.put("practice", practice.id()));
        }
        reports.put(practice, name, new RunReports.Kept(kept.version(), json, List.of(), true));
    }
}
