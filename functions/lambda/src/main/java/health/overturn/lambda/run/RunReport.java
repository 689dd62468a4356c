package health.overturn.lambda.run;

import health.overturn.denials.cycle.Run;
import health.overturn.denials.cycle.Step;
import java.util.Map;

/// What a run looked at, moved and left, and why. It is the same however often, and in however many
/// pieces, the run was done.
///
/// @param moved as they were after the move
/// @param left by the reason
public record RunReport(Run run, Amount moved, Map<Step.Why, Amount> left) {
    public RunReport {
        left = Map.copyOf(left);
    }

    public int lookedAt() {
        return moved.count() + left.values().stream().mapToInt(Amount::count).sum();
    }

    public Amount left(Step.Why why) {
        return left.getOrDefault(why, Amount.NONE);
    }
}
