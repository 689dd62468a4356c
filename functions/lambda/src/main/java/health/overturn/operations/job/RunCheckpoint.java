package health.overturn.operations.job;

import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.StoredDenial;
import java.util.List;
import java.util.Map;

/// The report of a run in progress. Records the intended moves before making them. If a run stops in between, the next
/// attempt counts them exactly once.
final class RunCheckpoint {
    private final RunReportStore reports;
    private final CycleTask task;
    private final RunReportStore.StoredReport stored;
    private long version;
    private DenialTotals moved;

    private RunCheckpoint(RunReportStore reports, CycleTask task, RunReportStore.StoredReport stored) {
        this.reports = reports;
        this.task = task;
        this.stored = stored;
        this.version = stored.version();
        this.moved = RunReportJson.readMoved(stored.document());
    }

    static RunCheckpoint resume(RunReportStore reports, DenialIndexReader denialIndex, CycleTask task) {
        RunReportStore.StoredReport stored = reports.find(task.practice(), task.reportKey());
        RunCheckpoint checkpoint = new RunCheckpoint(reports, task, stored);
        checkpoint.recordMoved(denialIndex.readCurrent(stored.moving()).stream()
                .filter(task::hasMoved)
                .toList());
        return checkpoint;
    }

    /// Whether an earlier attempt has completed the run and this one has written nothing.
    boolean isComplete() {
        return stored.done() && version == stored.version();
    }

    DenialTotals moved() {
        return moved;
    }

    void recordIntent(List<ItemKey> keys) {
        write(new RunReportStore.StoredReport(version, RunReportJson.of(task.report(moved, Map.of())), keys, false));
    }

    void recordMoved(List<StoredDenial> denials) {
        moved = moved.plus(DenialTotals.of(denials.stream().map(task::beforeRun).toList()));
    }

    void complete(RunReport report) {
        write(new RunReportStore.StoredReport(version, RunReportJson.of(report), List.of(), true));
    }

    private void write(RunReportStore.StoredReport next) {
        version = reports.put(task.practice(), task.reportKey(), next)
                .orElseThrow(() -> new IllegalStateException(
                        "run " + task.run().key() + ": another attempt is in progress; this one stops"));
    }
}
