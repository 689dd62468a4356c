package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import java.util.List;
import java.util.stream.Stream;

/// Runs a cycle over its candidates.
public final class CycleSteps {
    private CycleSteps() {}

    /// A step for each candidate; nothing is stored, so a past week can be replayed as a dry report.
    public static List<CycleStep> steps(CycleRule rule, Stream<Denial> candidates, JobRun run) {
        return candidates
                .filter(denial -> rule.covers(Lane.of(denial), run))
                .map(denial -> rule.decide(denial, run))
                .toList();
    }
}
