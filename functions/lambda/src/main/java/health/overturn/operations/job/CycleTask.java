package health.overturn.operations.job;

import health.overturn.denials.cycle.CycleRule;
import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.cycle.Lane;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Map;

/// One rule of a cycle, run once for one practice.
///
/// @param name the name of its report
record CycleTask(Practice practice, JobRun run, CycleRule rule, String name) {
    RunReport report(DenialTotals moved, Map<CycleStep.SkipReason, DenialTotals> skipped) {
        return new RunReport(run, name, moved, skipped);
    }

    RunReportStore.ReportKey reportKey() {
        return new RunReportStore.ReportKey(
                name, report(DenialTotals.NONE, Map.of()).period());
    }

    /// Whether the lane of a denial is one that the rule covers.
    boolean appliesTo(StoredDenial stored) {
        return rule.covers(Lane.of(stored.denial()), run);
    }

    CycleStep decide(StoredDenial stored) {
        return rule.decide(stored.denial(), run);
    }

    /// Whether this run has moved a denial, in this attempt or an earlier one. A denial that it holds does not count.
    boolean hasMoved(StoredDenial stored) {
        return !(stored.denial().state() instanceof DenialState.Held)
                && stored.denial().history().stream().anyMatch(this::isOurs);
    }

    /// The denial with its open amount from before this run moved it.
    DenialTotals.ListedDenial beforeRun(StoredDenial stored) {
        List<HistoryEntry> history = stored.denial().history();
        int first = 0;
        while (!isOurs(history.get(first))) {
            first++;
        }
        return listed(stored.withDenial(Denial.of(history.subList(0, first))));
    }

    static DenialTotals.ListedDenial listed(StoredDenial stored) {
        return new DenialTotals.ListedDenial(
                stored.apiId(), stored.denial().projection().open().cents());
    }

    private boolean isOurs(HistoryEntry entry) {
        return entry.by().equals(new Actor.Cycle(run.job(), run.week()));
    }
}
