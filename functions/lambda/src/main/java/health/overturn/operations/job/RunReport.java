package health.overturn.operations.job;

import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.cycle.JobRun;
import java.util.Map;

/// What a run looked at, moved and left, and why. It is the same however often, and in however many
/// pieces, the run was done.
///
/// @param name the routine, or the part of it
/// @param moved by what they were worth before
/// @param left by the reason; what the re-route finds no owner for is left, though it is written as held
public record RunReport(JobRun run, String name, DenialTotals moved, Map<CycleStep.SkipReason, DenialTotals> skipped) {
    public RunReport {
        skipped = Map.copyOf(skipped);
    }

    public int lookedAt() {
        return moved.count()
                + skipped.values().stream().mapToInt(DenialTotals::count).sum();
    }

    public DenialTotals skipped(CycleStep.SkipReason reason) {
        return skipped.getOrDefault(reason, DenialTotals.NONE);
    }

    /// The week, or the day of what is daily.
    public String period() {
        return run.key().substring(run.key().lastIndexOf('#') + 1);
    }
}
