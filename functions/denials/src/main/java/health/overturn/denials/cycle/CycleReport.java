package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.triage.ValueOrder;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a run looked at, moved and left, and why; by payer, then by dollars.
///
/// @param moved the denials as they are after the run
public record CycleReport(JobRun run, int lookedAt, List<Denial> moved, Map<CycleStep.Why, List<Denial>> left) {
    private static final Comparator<Denial> ORDER =
            Comparator.comparing((Denial denial) -> denial.subject().payer()).thenComparing(ValueOrder.HIGHEST_FIRST);

    public CycleReport {
        moved = List.copyOf(moved);
        left = Map.copyOf(left);
    }

    public static CycleReport of(JobRun run, List<CycleStep> steps) {
        List<Denial> moved = steps.stream()
                .filter(CycleStep.Moved.class::isInstance)
                .map(step -> ((CycleStep.Moved) step).after())
                .sorted(ORDER)
                .toList();
        Map<CycleStep.Why, List<Denial>> left = steps.stream()
                .filter(CycleStep.Left.class::isInstance)
                .map(CycleStep.Left.class::cast)
                .sorted(Comparator.comparing(CycleStep.Left::before, ORDER))
                .collect(Collectors.groupingBy(
                        CycleStep.Left::why,
                        () -> new EnumMap<>(CycleStep.Why.class),
                        Collectors.mapping(CycleStep.Left::before, Collectors.toList())));
        return new CycleReport(run, steps.size(), moved, left);
    }

    public List<Denial> left(CycleStep.Why why) {
        return left.getOrDefault(why, List.of());
    }
}
