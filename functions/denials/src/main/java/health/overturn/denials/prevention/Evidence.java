package health.overturn.denials.prevention;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.rollup.FirstDenial;
import health.overturn.denials.rollup.MeasuredDenial;
import health.overturn.denials.rollup.MetricsRollup;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What shows that a topic repeats: first denials of the last weeks.
///
/// @param weeks oldest first
/// @param payers those with most denials, most first
/// @param providers by NPI; the same
/// @param examples names of denials, the largest first
public record Evidence(List<WeekCount> weeks, List<Share> payers, List<Share> providers, List<String> examples) {
    private static final int PARTS = 5;
    private static final int EXAMPLES = 5;

    /// A payer's or provider's part of them.
    public record Share(String of, long count, long cents) {}

    public Evidence {
        weeks = List.copyOf(weeks);
        payers = List.copyOf(payers);
        providers = List.copyOf(providers);
        examples = List.copyOf(examples);
    }

    /// @param weeks oldest first
    static Evidence of(MetricsRollup book, Topic topic, List<Week> weeks) {
        List<FirstDenial> denials = weeks.stream()
                .flatMap(book.flow()::firstDenials)
                .filter(topic::covers)
                .toList();
        return new Evidence(
                weeks.stream()
                        .map(week -> WeekCount.of(book.flow(), topic, week))
                        .toList(),
                parts(denials, FirstDenial::payer),
                parts(denials, FirstDenial::provider),
                examples(book, denials));
    }

    /// The last week that it counts.
    Week latest() {
        return weeks.getLast().week();
    }

    private static List<Share> parts(List<FirstDenial> denials, Function<FirstDenial, String> by) {
        Map<String, List<FirstDenial>> groups =
                denials.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Share(
                        group.getKey(),
                        group.getValue().size(),
                        group.getValue().stream().mapToLong(FirstDenial::cents).sum()))
                .sorted(Comparator.comparingLong(Share::count)
                        .thenComparingLong(Share::cents)
                        .reversed())
                .limit(PARTS)
                .toList();
    }

    private static List<String> examples(MetricsRollup book, List<FirstDenial> denials) {
        Map<String, Long> cents =
                denials.stream().collect(Collectors.toMap(FirstDenial::id, FirstDenial::cents, Math::max));
        return book.denials().values().stream()
                .filter(denial -> cents.containsKey(denial.adjudication()))
                .sorted(Comparator.comparing(
                                (MeasuredDenial denial) -> cents.get(denial.adjudication()), Comparator.reverseOrder())
                        .thenComparing(MeasuredDenial::denial))
                .limit(EXAMPLES)
                .map(MeasuredDenial::denial)
                .toList();
    }
}
