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

/// One rule that runs once for one practice.
///
/// @param name of its report
record CycleTask(Practice practice, JobRun run, CycleRule rule, String name) {
    RunReport report(DenialTotals moved, Map<CycleStep.SkipReason, DenialTotals> left) {
        return new RunReport(run, name, moved, left);
    }

    RunReportStore.ReportKey reportName() {
        return new RunReportStore.ReportKey(
                name, report(DenialTotals.NONE, Map.of()).period());
    }

    /// Whether the rule has anything to say of a denial where it stands now.
    boolean reads(StoredDenial kept) {
        return rule.reads(Lane.of(kept.denial()), run);
    }

    CycleStep decide(StoredDenial kept) {
        return rule.decide(kept.denial(), run);
    }

    /// Whether this run, or the part of it that died, has moved a denial; what it holds it leaves.
    boolean hasMoved(StoredDenial kept) {
        return !(kept.denial().status() instanceof DenialState.Held)
                && kept.denial().history().stream().anyMatch(this::isOurs);
    }

    /// What a denial was worth before this run moved it.
    DenialTotals.Listed before(StoredDenial kept) {
        List<HistoryEntry> history = kept.denial().history();
        int first = 0;
        while (!isOurs(history.get(first))) {
            first++;
        }
        return listed(kept.as(Denial.of(history.subList(0, first))));
    }

    static DenialTotals.Listed listed(StoredDenial kept) {
        return new DenialTotals.Listed(kept.name(), kept.denial().state().open().cents());
    }

    private boolean isOurs(HistoryEntry entry) {
        return entry.by().equals(new Actor.Cycle(run.routine(), run.week()));
    }
}
