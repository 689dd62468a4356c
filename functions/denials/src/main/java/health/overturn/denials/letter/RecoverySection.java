package health.overturn.denials.letter;

import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.report.BaselineComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Writes what was recovered and what was written off.
final class RecoverySection {
    /// The weeks between a baseline and a week that is compared with it.
    private static final int MIN_WEEKS = 12;

    /// Smaller changes are what any two quarters differ by.
    private static final double SAME_POINTS = 1;

    private static final double SAME_PERCENT = 10;

    private RecoverySection() {}

    static Letter.Section of(LetterFacts facts) {
        List<String> sentences = new ArrayList<>();
        sentences.add("%s settled: payers paid %s, left %s to patients, and we wrote %s off."
                .formatted(
                        LetterText.capitalized(LetterText.denials(facts.whole(Metric.RESOLVED))),
                        LetterText.dollars(facts.whole(Metric.RECOVERED)),
                        LetterText.dollars(facts.whole(Metric.ALLOWED_TO_PATIENT)),
                        LetterText.dollars(facts.whole(Metric.WRITTEN_OFF_NET))));
        won(facts).ifPresent(sentences::add);
        collection(facts).ifPresent(sentences::add);
        comparison(facts).ifPresent(sentences::add);
        return new Letter.Section("What came back?", sentences);
    }

    /// What was won, and how much of what was at stake is only guessed.
    private static Optional<String> won(LetterFacts facts) {
        FigureValue.Ratio rate = facts.ratio(Metric.OVERTURN_RATE);
        FigureValue.Ratio known = facts.ratio(Metric.STAKE_KNOWN);
        if (rate.isNoData()) {
            return Optional.empty();
        }
        String guess = known.isNoData() || known.numerator() == known.denominator()
                ? ""
                : " Only %s of that is known from payments; the rest counts as denied, which is more than it was worth."
                        .formatted(LetterText.percent(known));
        return Optional.of("Of %s decided, %s were won: %s, and %s of the dollars at stake.%s"
                .formatted(
                        LetterText.denials(rate.denominator()),
                        "%,d".formatted(rate.numerator()),
                        LetterText.percent(rate),
                        LetterText.percent(facts.ratio(Metric.OVERTURN_RATE_DOLLARS)),
                        guess));
    }

    private static Optional<String> collection(LetterFacts facts) {
        FigureValue.Ratio cash = facts.ratio(Metric.NET_COLLECTION_CASH_TWELVE_WEEKS);
        return cash.isNoData()
                ? Optional.empty()
                : Optional.of("Payers paid %s of what they owed in twelve weeks.".formatted(LetterText.percent(cash)));
    }

    /// Compares with the baseline once twelve whole weeks lie between, so that no week counts on both sides.
    private static Optional<String> comparison(LetterFacts facts) {
        return facts.baseline()
                .filter(baseline ->
                        baseline.week().plus(MIN_WEEKS).compareTo(facts.week().week()) <= 0)
                .map(baseline -> {
                    BaselineComparison comparison = BaselineComparison.between(baseline, facts.week());
                    return "Since %s: the share that payers paid %s, open dollars past 90 days %s."
                            .formatted(
                                    LetterText.day(baseline.day()),
                                    change("%+.1f points", comparison.collectionPoints(), SAME_POINTS),
                                    change("%+.1f %%", comparison.agedChangePercent(), SAME_PERCENT));
                });
    }

    private static String change(String format, OptionalDouble change, double same) {
        if (change.isEmpty()) {
            return LetterText.NO_DATA;
        }
        return Math.abs(change.getAsDouble()) < same
                ? "about the same"
                : String.format(Locale.US, format, change.getAsDouble());
    }
}
