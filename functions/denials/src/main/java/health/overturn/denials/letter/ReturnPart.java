package health.overturn.denials.letter;

import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.metric.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What came back, and what did not.
final class ReturnPart {
    private ReturnPart() {}

    static Letter.Section of(LetterFacts facts) {
        List<String> sentences = new ArrayList<>();
        sentences.add("%s resolved: %s recovered, %s written off net."
                .formatted(
                        Words.upper(Words.denials(facts.whole(Metric.RESOLVED))),
                        Words.dollars(facts.whole(Metric.RECOVERED)),
                        Words.dollars(facts.whole(Metric.WRITTEN_OFF_NET))));
        sentences.add("Overturned, of what was decided: %s (%s of dollars)."
                .formatted(
                        Words.percent(facts.ratio(Metric.OVERTURN_RATE)),
                        Words.percent(facts.ratio(Metric.OVERTURN_RATE_DOLLARS))));
        sentences.add(
                "Payers' net collection rate: %s by cash over twelve weeks, %s of the claims first answered twelve weeks ago."
                        .formatted(
                                Words.percent(facts.ratio(Metric.NET_COLLECTION_CASH_TWELVE_WEEKS)),
                                Words.percent(facts.ratio(Metric.NET_COLLECTION_COHORT))));
        facts.baseline().ifPresent(baseline -> sentences.add(compared(facts, baseline)));
        return new Letter.Section("What came back?", sentences);
    }

    private static String compared(LetterFacts facts, Snapshot baseline) {
        Value.Ratio collected = facts.ratio(Metric.NET_COLLECTION_CASH_TWELVE_WEEKS);
        Value.Ratio collectedThen = LetterFacts.ratio(baseline, Metric.NET_COLLECTION_CASH_TWELVE_WEEKS);
        Value.Ratio aged = facts.ratio(Metric.AGED_DOLLARS);
        Value.Ratio agedThen = LetterFacts.ratio(baseline, Metric.AGED_DOLLARS);
        return "Since the baseline of %s: net collection rate %s, open dollars past 90 days %s."
                .formatted(Words.day(baseline.day()), points(collected, collectedThen), change(aged, agedThen));
    }

    private static String points(Value.Ratio now, Value.Ratio then) {
        return now.isNoData() || then.isNoData()
                ? Words.NO_DATA
                : String.format(Locale.US, "%+.1f points", 100 * (share(now) - share(then)));
    }

    /// Of the dollars past 90 days themselves.
    private static String change(Value.Ratio now, Value.Ratio then) {
        return then.numerator() == 0
                ? Words.NO_DATA
                : String.format(Locale.US, "%+.1f %%", 100.0 * (now.numerator() - then.numerator()) / then.numerator());
    }

    private static double share(Value.Ratio ratio) {
        return (double) ratio.numerator() / ratio.denominator();
    }
}
