package health.overturn.denials.metric;

import health.overturn.denials.rollup.Dimension;
import health.overturn.remittance.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says which cluster and which fix level brought most denials in a week, each in a sentence.
final class HeadlineSentences {
    private static final Comparator<Growth> LOUDEST = Comparator.comparingLong(Growth::count)
            .thenComparingLong(Growth::cents)
            .thenComparing(growth -> growth.cell().of(), Comparator.reverseOrder());

    private final List<Growth> trend;
    private final Growth whole;

    /// @param trend the practice first
    HeadlineSentences(List<Growth> trend) {
        this.trend = trend;
        this.whole = trend.getFirst();
    }

    List<String> sentences() {
        return List.of(
                sentence(Dimension.CLUSTER, "cluster"),
                sentence(Dimension.FIX_LEVEL, "fix level"),
                "In all %s, %s.".formatted(told(whole), compared(whole)));
    }

    private String sentence(Dimension by, String name) {
        Optional<Growth> loudest = trend.stream()
                .filter(growth -> growth.cell().by() == by && growth.count() > 0)
                .max(LOUDEST);
        return loudest.map(growth -> "Loudest %s: %s, %s of %d, %s."
                        .formatted(name, words(growth.cell().of()), told(growth), whole.count(), compared(growth)))
                .orElse("Loudest %s: none, nothing was denied in any.".formatted(name));
    }

    private static String told(Growth growth) {
        return "%d %s (%s)"
                .formatted(growth.count(), growth.count() == 1 ? "denial" : "denials", Money.ofCents(growth.cents()));
    }

    private static String compared(Growth growth) {
        long sum = growth.before().stream().mapToLong(Long::longValue).sum();
        return "%s against a mean of %d.%02d in the four weeks before"
                .formatted(growth.direction().text(), sum / 4, sum % 4 * 25);
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
