package health.overturn.denials.worklist;

import health.overturn.denials.denial.DenialState;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.denials.triage.ValueOrder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The escalations for the billing lead to decide: carried-over ones first, then by tier, then in value order.
public final class EscalationQueue {
    private EscalationQueue() {}

    /// @param dueOn the last day for the decision
    public record Line(RankedDenial ranked, LocalDate dueOn, boolean carriedOver) {}

    public static List<Line> lines(LocalDate day, List<RankedDenial> candidates) {
        return candidates.stream()
                .flatMap(ranked -> ranked.denial().state() instanceof DenialState.Escalated escalated
                        ? Stream.of(new Line(ranked, escalated.dueOn(), escalated.isCarriedOver(day)))
                        : Stream.<Line>empty())
                .sorted(Comparator.comparing((Line line) -> !line.carriedOver())
                        .thenComparing(line -> line.ranked().tier())
                        .thenComparing(line -> line.ranked().denial(), ValueOrder.HIGHEST_FIRST))
                .toList();
    }
}
