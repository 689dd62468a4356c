package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.triage.ValueOrder;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a run looked at, moved and skipped, sorted by payer and then in value order.
///
/// @param lookedAt the number of candidates
/// @param moved the denials as they are after the run
/// @param skipped the skipped denials by the reason for skipping them
public record CycleReport(
        JobRun run, int lookedAt, List<Denial> moved, Map<CycleStep.SkipReason, List<Denial>> skipped) {
    private static final Comparator<Denial> ORDER =
            Comparator.comparing((Denial denial) -> denial.details().payer()).thenComparing(ValueOrder.HIGHEST_FIRST);

    public CycleReport {
        moved = List.copyOf(moved);
        skipped = Map.copyOf(skipped);
    }

    public static CycleReport of(JobRun run, List<CycleStep> steps) {
        List<Denial> moved = steps.stream()
                .filter(CycleStep.Moved.class::isInstance)
                .map(step -> ((CycleStep.Moved) step).after())
                .sorted(ORDER)
                .toList();
        Map<CycleStep.SkipReason, List<Denial>> skipped = steps.stream()
                .filter(CycleStep.Skipped.class::isInstance)
                .map(CycleStep.Skipped.class::cast)
                .sorted(Comparator.comparing(CycleStep.Skipped::before, ORDER))
                .collect(Collectors.groupingBy(
                        CycleStep.Skipped::reason,
                        () -> new EnumMap<>(CycleStep.SkipReason.class),
                        Collectors.mapping(CycleStep.Skipped::before, Collectors.toList())));
        return new CycleReport(run, steps.size(), moved, skipped);
    }

    public List<Denial> skipped(CycleStep.SkipReason reason) {
        return skipped.getOrDefault(reason, List.of());
    }
}
