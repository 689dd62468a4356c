package health.overturn.operations.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.messaging.event.EventBus;
import health.overturn.operations.job.RunReport;
import health.overturn.operations.job.RunReportJson;
import health.overturn.operations.job.RunReportStore;
import health.overturn.storage.practice.Practice;
import java.util.List;

/// Saves the report of a run and publishes that moves were missing. The first report of a day stays: a second run finds
/// nothing missing.
final class ReconcileReport {
    private final RunReportStore reports;
    private final EventBus bus;

    ReconcileReport(RunReportStore reports, EventBus bus) {
        this.reports = reports;
        this.bus = bus;
    }

    /// @param missing the number of moves that the log lacked
    /// @param sentAgain how many of them the bus has accepted now
    void publish(Practice practice, RunReport report, int missing, int sentAgain) {
        RunReportStore.ReportKey name = new RunReportStore.ReportKey(ReconcileJob.NAME, report.period());
        RunReportStore.StoredReport stored = reports.find(practice, name);
        if (stored.done()) {
            return;
        }
        ObjectNode json = RunReportJson.of(report).put("missing", missing).put("sentAgain", sentAgain);
        if (missing > 0) {
            ObjectNode published = json.deepCopy();
            published.remove("left");
            bus.publishRunEvent(
                    "Moves Republished",
                    practice.id() + "." + ReconcileJob.NAME + "." + report.period(),
                    published.put("practice", practice.id()));
        }
        reports.put(practice, name, new RunReportStore.StoredReport(stored.version(), json, List.of(), true));
    }
}
