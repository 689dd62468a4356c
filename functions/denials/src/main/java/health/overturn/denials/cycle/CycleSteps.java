package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import java.util.List;
import java.util.stream.Stream;

/// Runs a cycle over candidates in memory.
public final class CycleSteps {
    private CycleSteps() {}

    /// Decides about each candidate that the rule covers. Nothing is stored, so a past week can be replayed.
    public static List<CycleStep> steps(CycleRule rule, Stream<Denial> candidates, JobRun run) {
        return candidates
                .filter(denial -> rule.covers(Lane.of(denial), run))
                .map(denial -> rule.decide(denial, run))
                .toList();
    }
}
