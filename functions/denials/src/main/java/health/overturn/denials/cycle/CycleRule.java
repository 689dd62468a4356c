package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import java.util.List;

/// Decides, one denial at a time, what a cycle does; a denial that it has moved it leaves the next time.
public interface CycleRule {
    /// Where denials stand that can be moved at all: what is outside need not be read.
    List<Lane.Range> ranges(JobRun run);

    /// Whether a denial that stands here can be moved at all.
    default boolean covers(Lane.Position position, JobRun run) {
        return ranges(run).stream().anyMatch(range -> range.contains(position));
    }

    CycleStep decide(Denial denial, JobRun run);
}
