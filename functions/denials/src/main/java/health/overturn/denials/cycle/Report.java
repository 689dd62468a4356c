package health.overturn.denials.cycle;

import health.overturn.denials.life.Denial;
import health.overturn.denials.triage.ValueOrder;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a run looked at, moved and left, and why; by payer, then by dollars.
///
/// @param moved the denials as they are after the run
public record Report(Run run, int lookedAt, List<Denial> moved, Map<Step.Why, List<Denial>> left) {
    private static final Comparator<Denial> ORDER =
            Comparator.comparing((Denial denial) -> denial.subject().payer()).thenComparing(ValueOrder.HIGHEST_FIRST);

    public Report {
        moved = List.copyOf(moved);
        left = Map.copyOf(left);
    }

    public static Report of(Run run, List<Step> steps) {
        List<Denial> moved = steps.stream()
                .filter(Step.Moved.class::isInstance)
                .map(step -> ((Step.Moved) step).after())
                .sorted(ORDER)
                .toList();
        Map<Step.Why, List<Denial>> left = steps.stream()
                .filter(Step.Left.class::isInstance)
                .map(Step.Left.class::cast)
                .sorted(Comparator.comparing(Step.Left::before, ORDER))
                .collect(Collectors.groupingBy(
                        Step.Left::why,
                        () -> new EnumMap<>(Step.Why.class),
                        Collectors.mapping(Step.Left::before, Collectors.toList())));
        return new Report(run, steps.size(), moved, left);
    }

    public List<Denial> left(Step.Why why) {
        return left.getOrDefault(why, List.of());
    }
}
