package health.overturn.denials.letter;

import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Growth;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.TrendDirection;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Writes whether denials are rising, and which of them.
final class VolumeSection {
    private VolumeSection() {}

    static Letter.Section of(LetterFacts facts) {
        List<String> sentences = new ArrayList<>();
        sentences.add(comparison(facts.week().trend().getFirst()));
        sentences.add(rate(facts));
        sentences.add(fastestGrowing(facts.week().trend())
                .map(VolumeSection::growthSentence)
                .orElse("No category is rising beyond what chance makes likely."));
        sentences.addAll(facts.week().sentences().subList(0, 2));
        return new Letter.Section("Are denials rising?", sentences);
    }

    private static String comparison(Growth growth) {
        return "Denials are %s: %s (%s) this week, against %s a week in the four weeks before."
                .formatted(
                        growth.direction().text(),
                        LetterText.denials(growth.count()),
                        LetterText.dollars(growth.cents()),
                        mean(growth));
    }

    private static String rate(LetterFacts facts) {
        FigureValue.Ratio rate = facts.ratio(Metric.INITIAL_DENIAL_RATE);
        return rate.isNoData()
                ? "No claim was answered for the first time this week: the initial denial rate has no data."
                : "Of %s answered for the first time, %,d were denied: %s (%s of dollars)."
                        .formatted(
                                LetterText.count(rate.denominator(), "claim", "claims"),
                                rate.numerator(),
                                LetterText.percent(rate),
                                LetterText.percent(facts.ratio(Metric.INITIAL_DENIAL_RATE_DOLLARS)));
    }

    /// The rising category with the largest increase.
    static Optional<Growth> fastestGrowing(List<Growth> trend) {
        return trend.stream()
                .filter(growth -> growth.part().dimension() == Dimension.CATEGORY)
                .filter(growth -> growth.direction() == TrendDirection.RISING)
                .max(Comparator.comparingLong(
                                (Growth growth) -> growth.overMean().numerator())
                        .thenComparing(Growth::part, Comparator.comparing(DimensionValue::value)));
    }

    private static String growthSentence(Growth growth) {
        return "Growing most: %s, %,d against %s a week."
                .formatted(LetterText.name(growth.part().value()), growth.count(), mean(growth));
    }

    private static String mean(Growth growth) {
        long sum = growth.countsBefore().stream().mapToLong(Long::longValue).sum();
        return LetterText.mean(new FigureValue.Ratio(sum, growth.countsBefore().size()));
    }
}
