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

/// The evidence that a topic repeats: first denials of the last weeks.
///
/// @param weeks oldest first
/// @param payers the payers with most denials, most first
/// @param providers the NPIs with most denials, most first
/// @param examples ids of denials in the API, the largest first
public record Evidence(List<WeekCount> weeks, List<Share> payers, List<Share> providers, List<String> examples) {
    private static final int MAX_SHARES = 5;
    private static final int MAX_EXAMPLES = 5;

    /// The share of one payer or provider in a topic's denials.
    ///
    /// @param id the payer's id or the provider's NPI
    public record Share(String id, long count, long cents) {}

    public Evidence {
        weeks = List.copyOf(weeks);
        payers = List.copyOf(payers);
        providers = List.copyOf(providers);
        examples = List.copyOf(examples);
    }

    /// @param weeks oldest first
    static Evidence of(MetricsRollup rollup, Topic topic, List<Week> weeks) {
        List<FirstDenial> denials = weeks.stream()
                .flatMap(rollup.flow()::firstDenialsOf)
                .filter(topic::covers)
                .toList();
        return new Evidence(
                weeks.stream()
                        .map(week -> WeekCount.of(rollup.flow(), topic, week))
                        .toList(),
                shares(denials, FirstDenial::payer),
                shares(denials, FirstDenial::provider),
                examples(rollup, denials));
    }

    /// The last week that the evidence counts.
    Week latestWeek() {
        return weeks.getLast().week();
    }

    private static List<Share> shares(List<FirstDenial> denials, Function<FirstDenial, String> idOf) {
        Map<String, List<FirstDenial>> groups =
                denials.stream().collect(Collectors.groupingBy(idOf, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Share(
                        group.getKey(),
                        group.getValue().size(),
                        group.getValue().stream().mapToLong(FirstDenial::cents).sum()))
                .sorted(Comparator.comparingLong(Share::count)
                        .thenComparingLong(Share::cents)
                        .reversed())
                .limit(MAX_SHARES)
                .toList();
    }

    private static List<String> examples(MetricsRollup rollup, List<FirstDenial> denials) {
        Map<String, Long> cents =
                denials.stream().collect(Collectors.toMap(FirstDenial::id, FirstDenial::cents, Math::max));
        return rollup.denials().values().stream()
                .filter(denial -> cents.containsKey(denial.adjudication()))
                .sorted(Comparator.comparing(
                                (MeasuredDenial denial) -> cents.get(denial.adjudication()), Comparator.reverseOrder())
                        .thenComparing(MeasuredDenial::denial))
                .limit(MAX_EXAMPLES)
                .map(MeasuredDenial::denial)
                .toList();
    }
}
