package health.overturn.benchmark.order;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.denials.triage.Ranking;
import health.overturn.denials.triage.ValueOrder;
import health.overturn.denials.worklist.Worklist;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The order in which a biller works.
enum WorkOrder {
    /// The product's worklist: TOP and near deadlines, then due denials by tier and dollars.
    WORKLIST,
    /// The highest open amount first, whatever the payer and the deadline.
    DOLLARS,
    OLDEST_FIRST;

    private static final Comparator<Denial> BY_AGE = Comparator.comparing(
                    (Denial denial) -> denial.details().receivedOn())
            .thenComparing(Denial::id);

    /// Returns the open denials in this order.
    List<Denial> sorted(Collection<Denial> open, Settings settings, LocalDate day) {
        return switch (this) {
            case WORKLIST -> worklist(open, settings, day);
            case DOLLARS -> open.stream().sorted(ValueOrder.HIGHEST_FIRST).toList();
            case OLDEST_FIRST -> open.stream().sorted(BY_AGE).toList();
        };
    }

    private static List<Denial> worklist(Collection<Denial> open, Settings settings, LocalDate day) {
        Ranking ranking = new Ranking(settings);
        List<RankedDenial> ranked =
                open.stream()
                        .collect(
                                Collectors.groupingBy(denial -> denial.details().payer()))
                        .values()
                        .stream()
                        .flatMap(ofOnePayer -> ranking.rank(ofOnePayer).stream())
                        .toList();
        return new Worklist(settings, day)
                .linesFor(OneBillerPractice.BILLER.name(), ranked).stream()
                        .map(line -> line.ranked().denial())
                        .toList();
    }
}
