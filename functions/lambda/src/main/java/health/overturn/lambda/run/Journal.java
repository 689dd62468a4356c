package health.overturn.lambda.run;

import health.overturn.lambda.store.KeptDenial;
import health.overturn.lambda.store.Key;
import health.overturn.lambda.store.RunReports;
import health.overturn.lambda.store.Standings;
import java.util.List;
import java.util.Map;

/// The report of a run while it grows. What is to be moved is written down before it is moved, so that a
/// run that dies between is counted to the cent by the one that goes on with it.
final class Journal {
    private final RunReports reports;
    private final Job job;
    private final RunReports.Kept found;
    private long version;
    private Amount moved;

    private Journal(RunReports reports, Job job, RunReports.Kept found) {
        this.reports = reports;
        this.job = job;
        this.found = found;
        this.version = found.version();
        this.moved = ReportJson.moved(found.document());
    }

    static Journal open(RunReports reports, Standings standings, Job job) {
        RunReports.Kept found = reports.find(job.practice(), job.reportName());
        Journal journal = new Journal(reports, job, found);
        journal.add(
                standings.read(found.moving()).stream().filter(job::hasMoved).toList());
        return journal;
    }

    /// Whether an earlier run came to its end, and this one has written nothing.
    boolean isClosed() {
        return found.done() && version == found.version();
    }

    Amount moved() {
        return moved;
    }

    void intend(List<Key> moving) {
        write(new RunReports.Kept(version, ReportJson.of(job.report(moved, Map.of())), moving, false));
    }

    void add(List<KeptDenial> denials) {
        moved = moved.plus(Amount.of(denials.stream().map(job::before).toList()));
    }

    void close(RunReport report) {
        write(new RunReports.Kept(version, ReportJson.of(report), List.of(), true));
    }

    private void write(RunReports.Kept next) {
        version = reports.put(job.practice(), job.reportName(), next)
                .orElseThrow(() -> new IllegalStateException(
                        "run, " + job.run().key() + ": to be alone was expected but another one is under way"));
    }
}
