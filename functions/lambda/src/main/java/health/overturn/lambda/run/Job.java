package health.overturn.lambda.run;

import health.overturn.denials.cycle.CycleRule;
import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.cycle.Lane;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.lambda.store.KeptDenial;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.RunReports;
import java.util.List;
import java.util.Map;

/// One rule that runs once for one practice.
///
/// @param name of its report
record Job(Practice practice, JobRun run, CycleRule rule, String name) {
    RunReport report(Amount moved, Map<CycleStep.Why, Amount> left) {
        return new RunReport(run, name, moved, left);
    }

    RunReports.Name reportName() {
        return new RunReports.Name(name, report(Amount.NONE, Map.of()).period());
    }

    /// Whether the rule has anything to say of a denial where it stands now.
    boolean reads(KeptDenial kept) {
        return rule.reads(Lane.of(kept.denial()), run);
    }

    CycleStep decide(KeptDenial kept) {
        return rule.decide(kept.denial(), run);
    }

    /// Whether this run, or the part of it that died, has moved a denial; what it holds it leaves.
    boolean hasMoved(KeptDenial kept) {
        return !(kept.denial().status() instanceof DenialState.Held)
                && kept.denial().history().stream().anyMatch(this::isOurs);
    }

    /// What a denial was worth before this run moved it.
    Amount.Listed before(KeptDenial kept) {
        List<HistoryEntry> history = kept.denial().history();
        int first = 0;
        while (!isOurs(history.get(first))) {
            first++;
        }
        return listed(kept.as(Denial.of(history.subList(0, first))));
    }

    static Amount.Listed listed(KeptDenial kept) {
        return new Amount.Listed(kept.name(), kept.denial().state().open().cents());
    }

    private boolean isOurs(HistoryEntry entry) {
        return entry.by().equals(new Actor.Cycle(run.routine(), run.week()));
    }
}
