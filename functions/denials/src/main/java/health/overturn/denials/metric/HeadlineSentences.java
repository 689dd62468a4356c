package health.overturn.denials.metric;

import health.overturn.denials.code.Cluster;
import health.overturn.denials.code.FixLevel;
import health.overturn.denials.rollup.Dimension;
import health.overturn.remittance.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Writes the sentences that name where most denials of a week start.
///
/// Every denial but an unmapped one has a fix level; only eight codes of behavioral health have a cluster. Each
/// sentence says of how many it speaks, so the two cannot contradict each other.
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
        return List.of(level(), cluster(), "In all %s, %s.".formatted(amount(practice), comparison(practice)));
    }

    private String level() {
        return loudest(Dimension.FIX_LEVEL)
                .map(growth -> "Most denials start %s: %s of all %,d, %s."
                        .formatted(
                                PlainWords.of(FixLevel.valueOf(growth.part().value())),
                                amount(growth),
                                practice.count(),
                                comparison(growth)))
                .orElse("Nothing was denied whose start is known.");
    }

    private String cluster() {
        long clustered = trend.stream()
                .filter(growth -> growth.part().dimension() == Dimension.CLUSTER)
                .mapToLong(Growth::count)
                .sum();
        return loudest(Dimension.CLUSTER)
                .map(growth -> "Of the %,d with a behavioral health code, most are of %s: %s, %s."
                        .formatted(
                                clustered,
                                PlainWords.of(Cluster.valueOf(growth.part().value())),
                                amount(growth),
                                comparison(growth)))
                .orElse("None has a behavioral health code.");
    }

    private Optional<Growth> loudest(Dimension dimension) {
        return trend.stream()
                .filter(growth -> growth.part().dimension() == dimension && growth.count() > 0)
                .max(MOST_DENIALS);
    }

    private static String amount(Growth growth) {
        return "%,d %s (%s)"
                .formatted(growth.count(), growth.count() == 1 ? "denial" : "denials", Money.ofCents(growth.cents()));
    }

    private static String comparison(Growth growth) {
        int known = growth.countsBefore().size();
        if (known == 0) {
            return "in the first week that is known";
        }
        long sum = growth.meanBefore().numerator();
        String mean = "%,d.%02d".formatted(sum / known, sum % known * 100 / known);
        return growth.direction() == TrendDirection.UNKNOWN
                ? "against a mean of %s in the %s known so far, too few to say more"
                        .formatted(mean, known == 1 ? "one week" : known + " weeks")
                : "%s against a mean of %s in the four weeks before".formatted(growth.directionText(), mean);
    }
}
