package health.overturn.denials.letter;

import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.report.BaselineComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Writes what was recovered and what was written off.
final class RecoverySection {
    private RecoverySection() {}

    static Letter.Section of(LetterFacts facts) {
        List<String> sentences = new ArrayList<>();
        sentences.add("%s resolved: %s recovered, %s written off net."
                .formatted(
                        LetterText.capitalized(LetterText.denials(facts.whole(Metric.RESOLVED))),
                        LetterText.dollars(facts.whole(Metric.RECOVERED)),
                        LetterText.dollars(facts.whole(Metric.WRITTEN_OFF_NET))));
        sentences.add("Overturned, of what was decided: %s (%s of dollars)."
                .formatted(
                        LetterText.percent(facts.ratio(Metric.OVERTURN_RATE)),
                        LetterText.percent(facts.ratio(Metric.OVERTURN_RATE_DOLLARS))));
        sentences.add(
                "Payers' net collection rate: %s by cash over twelve weeks, %s of the claims first answered twelve weeks ago."
                        .formatted(
                                LetterText.percent(facts.ratio(Metric.NET_COLLECTION_CASH_TWELVE_WEEKS)),
                                LetterText.percent(facts.ratio(Metric.NET_COLLECTION_COHORT))));
        facts.baseline().ifPresent(baseline -> sentences.add(comparison(facts, baseline)));
        return new Letter.Section("What came back?", sentences);
    }

    private static String comparison(LetterFacts facts, Snapshot baseline) {
        BaselineComparison comparison = BaselineComparison.between(baseline, facts.week());
        return "Since the baseline of %s: net collection rate %s, open dollars past 90 days %s."
                .formatted(
                        LetterText.day(baseline.day()),
                        signed("%+.1f points", comparison.collectionPoints()),
                        signed("%+.1f %%", comparison.agedChangePercent()));
    }

    private static String signed(String format, OptionalDouble change) {
        return change.isEmpty() ? LetterText.NO_DATA : String.format(Locale.US, format, change.getAsDouble());
    }
}
