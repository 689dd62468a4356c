package health.overturn.denials.letter;

import health.overturn.denials.code.Category;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Growth;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.PlainWords;
import health.overturn.denials.metric.TrendCertainty;
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
        Growth growth = facts.week().trend().getFirst();
        sentences.add(volume(facts, growth));
        sentences.add(rate(facts));
        if (growth.direction() != TrendDirection.UNKNOWN) {
            sentences.add(fastestGrowing(facts.week().trend())
                    .map(VolumeSection::growthSentence)
                    .orElse("No kind of denial is rising beyond what chance makes likely."));
        }
        sentences.addAll(facts.week().sentences().subList(0, 2));
        return new Letter.Section("Are denials rising?", sentences);
    }

    /// Every denial is one of a claim that was answered for the first time, or a repeat: of a claim that was answered
    /// before.
    private static String volume(LetterFacts facts, Growth growth) {
        long fresh = Math.min(facts.whole(Metric.FIRST_DENIALS), growth.count());
        String denials = growth.count() == 0
                ? "no denials"
                : "%s (%s), %,d new and %s"
                        .formatted(
                                LetterText.denials(growth.count()),
                                LetterText.dollars(growth.cents()),
                                fresh,
                                LetterText.count(growth.count() - fresh, "repeat", "repeats"));
        int known = growth.countsBefore().size();
        if (known == 0) {
            return "This is the first week that is known: %s.".formatted(denials);
        }
        String before = "%s (%s) a week"
                .formatted(LetterText.mean(growth.meanBefore()), LetterText.meanDollars(growth.meanCentsBefore()));
        return growth.direction() == TrendDirection.UNKNOWN
                ? "It is too early to say: %s this week, against %s in the %s before that we know."
                        .formatted(denials, before, known == 1 ? "one week" : known + " weeks")
                : "Denials are %s%s: %s this week, against %s in the four weeks before%s."
                        .formatted(growth.directionText(), overTwoWeeks(growth), denials, before, dollarsToo(growth));
    }

    /// Says where the last two weeks together move, and this one alone does not.
    private static String overTwoWeeks(Growth growth) {
        long change = growth.overMean().numerator();
        boolean isAgainst = (growth.direction() == TrendDirection.RISING && change <= 0)
                || (growth.direction() == TrendDirection.FALLING && change >= 0);
        return isAgainst ? " over the last two weeks together" : "";
    }

    /// Says the direction of the dollars where it is another than that of the number.
    private static String dollarsToo(Growth growth) {
        return switch (growth.centsDirection()) {
            case RISING -> growth.direction() == TrendDirection.RISING ? "" : "; their dollars are probably rising";
            case FALLING -> growth.direction() == TrendDirection.FALLING ? "" : "; their dollars are probably falling";
            case FLAT, UNKNOWN -> "";
        };
    }

    private static String rate(LetterFacts facts) {
        FigureValue.Ratio rate = facts.ratio(Metric.INITIAL_DENIAL_RATE);
        return rate.isNoData()
                ? "No claim was answered for the first time this week, so there is no rate."
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
        return "Growing most: %s, %,d against %s a week%s."
                .formatted(
                        PlainWords.of(Category.valueOf(growth.part().value())),
                        growth.count(),
                        LetterText.mean(growth.meanBefore()),
                        growth.certainty() == TrendCertainty.SURE ? "" : ", which may still be chance");
    }
}
