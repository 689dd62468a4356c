package health.overturn.operations.job;

import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.StoredDenial;
import java.util.List;
import java.util.Map;

/// The report of a run while it grows. What is to be moved is written down before it is moved, so that a
/// run that dies between is counted to the cent by the one that goes on with it.
final class RunCheckpoint {
    private final RunReportStore reports;
    private final CycleTask job;
    private final RunReportStore.StoredReport found;
    private long version;
    private DenialTotals moved;

    private RunCheckpoint(RunReportStore reports, CycleTask job, RunReportStore.StoredReport found) {
        this.reports = reports;
        this.job = job;
        this.found = found;
        this.version = found.version();
        this.moved = RunReportJson.moved(found.document());
    }

    static RunCheckpoint resume(RunReportStore reports, DenialIndexReader standings, CycleTask job) {
        RunReportStore.StoredReport found = reports.find(job.practice(), job.reportName());
        RunCheckpoint journal = new RunCheckpoint(reports, job, found);
        journal.recordMoved(
                standings.read(found.moving()).stream().filter(job::hasMoved).toList());
        return journal;
    }

    /// Whether an earlier run came to its end, and this one has written nothing.
    boolean isClosed() {
        return found.done() && version == found.version();
    }

    DenialTotals moved() {
        return moved;
    }

    void recordIntent(List<ItemKey> moving) {
        write(new RunReportStore.StoredReport(version, RunReportJson.of(job.report(moved, Map.of())), moving, false));
    }

    void recordMoved(List<StoredDenial> denials) {
        moved = moved.plus(DenialTotals.of(denials.stream().map(job::before).toList()));
    }

    void complete(RunReport report) {
        write(new RunReportStore.StoredReport(version, RunReportJson.of(report), List.of(), true));
    }

    private void write(RunReportStore.StoredReport next) {
        version = reports.put(job.practice(), job.reportName(), next)
                .orElseThrow(() -> new IllegalStateException(
                        "run, " + job.run().key() + ": to be alone was expected but another one is under way"));
    }
}
