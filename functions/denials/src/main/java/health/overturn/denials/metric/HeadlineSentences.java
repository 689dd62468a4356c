package health.overturn.denials.metric;

import health.overturn.denials.rollup.Dimension;
import health.overturn.remittance.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Writes the sentences that name the cluster and the fix level with most denials in a week.
final class HeadlineSentences {
    private static final Comparator<Growth> MOST_DENIALS = Comparator.comparingLong(Growth::count)
            .thenComparingLong(Growth::cents)
            .thenComparing(growth -> growth.part().value(), Comparator.reverseOrder());

    private final List<Growth> trend;
    private final Growth practice;

    /// @param trend the whole practice first
    HeadlineSentences(List<Growth> trend) {
        this.trend = trend;
        this.practice = trend.getFirst();
    }

    List<String> sentences() {
        return List.of(
                sentence(Dimension.CLUSTER, "cluster"),
                sentence(Dimension.FIX_LEVEL, "fix level"),
                "In all %s, %s.".formatted(amount(practice), comparison(practice)));
    }

    private String sentence(Dimension dimension, String name) {
        Optional<Growth> highest = trend.stream()
                .filter(growth -> growth.part().dimension() == dimension && growth.count() > 0)
                .max(MOST_DENIALS);
        return highest.map(growth -> "Loudest %s: %s, %s of %d, %s."
                        .formatted(
                                name,
                                lowerCase(growth.part().value()),
                                amount(growth),
                                practice.count(),
                                comparison(growth)))
                .orElse("Loudest %s: none, nothing was denied in any.".formatted(name));
    }

    private static String amount(Growth growth) {
        return "%d %s (%s)"
                .formatted(growth.count(), growth.count() == 1 ? "denial" : "denials", Money.ofCents(growth.cents()));
    }

    private static String comparison(Growth growth) {
        long sum = growth.countsBefore().stream().mapToLong(Long::longValue).sum();
        return "%s against a mean of %d.%02d in the four weeks before"
                .formatted(growth.direction().text(), sum / 4, sum % 4 * 25);
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
