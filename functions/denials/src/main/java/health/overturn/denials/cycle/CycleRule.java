package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import java.util.List;

/// The rule of a cycle, which decides about one denial at a time. It skips a denial that it has already moved in the
/// run.
public interface CycleRule {
    /// The ranges of lanes that contain all denials which the cycle can move. Others need not be read.
    List<Lane.Range> ranges(JobRun run);

    /// Whether the cycle can move a denial at this position at all.
    default boolean covers(Lane.Position position, JobRun run) {
        return ranges(run).stream().anyMatch(range -> range.contains(position));
    }

    CycleStep decide(Denial denial, JobRun run);
}
