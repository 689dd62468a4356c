package health.overturn.operations.job;

import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.cycle.JobRun;
import java.util.Map;

/// The denials that a run moved and skipped. It is the same however many attempts the run took.
///
/// @param name the job, or a stage of it
/// @param moved with their open amounts from before the move
/// @param skipped by reason; denials that the re-route holds because nobody owns them are among them
/// @param watched counts and cents that alarms watch, by the keys of their metrics; a log line has them, nothing stores
/// them
public record RunReport(
        JobRun run,
        String name,
        DenialTotals moved,
        Map<CycleStep.SkipReason, DenialTotals> skipped,
        Map<String, Long> watched) {
    public RunReport {
        skipped = Map.copyOf(skipped);
        watched = Map.copyOf(watched);
    }

    public RunReport(JobRun run, String name, DenialTotals moved, Map<CycleStep.SkipReason, DenialTotals> skipped) {
        this(run, name, moved, skipped, Map.of());
    }

    public int checked() {
        return moved.count()
                + skipped.values().stream().mapToInt(DenialTotals::count).sum();
    }

    DenialTotals skipped(CycleStep.SkipReason reason) {
        return skipped.getOrDefault(reason, DenialTotals.NONE);
    }

    /// The week, or the day of a daily job.
    public String period() {
        return run.key().substring(run.key().lastIndexOf('#') + 1);
    }
}
