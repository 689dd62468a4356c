package health.overturn.denials.letter;

import health.overturn.denials.metric.Metric;
import java.util.List;

/// What waits, and what that may cost.
final class WaitingPart {
    private WaitingPart() {}

    static Letter.Section of(LetterFacts facts) {
        return new Letter.Section(
                "What waits?",
                List.of(
                        "Open: %s, %s. Past 90 days: %s of dollars."
                                .formatted(
                                        Words.denials(facts.whole(Metric.OPEN)),
                                        Words.dollars(facts.whole(Metric.OPEN_DOLLARS)),
                                        Words.percent(facts.ratio(Metric.AGED_DOLLARS))),
                        "Deadlines: %s at risk in 7 days, %s in 14, %s in 30; %s already lost."
                                .formatted(
                                        Words.dollars(facts.whole(Metric.AT_RISK_7_DOLLARS)),
                                        Words.dollars(facts.whole(Metric.AT_RISK_14_DOLLARS)),
                                        Words.dollars(facts.whole(Metric.AT_RISK_30_DOLLARS)),
                                        Words.dollars(facts.whole(Metric.DEADLINE_LOST_DOLLARS))),
                        "Carried over without a decision: %s (%s). Without an owner: %s (%s). Overdue: %s."
                                .formatted(
                                        Words.denials(facts.whole(Metric.CARRIED_OVER)),
                                        Words.dollars(facts.whole(Metric.CARRIED_OVER_DOLLARS)),
                                        Words.denials(facts.whole(Metric.HELD)),
                                        Words.dollars(facts.whole(Metric.HELD_DOLLARS)),
                                        Words.denials(facts.whole(Metric.OVERDUE)))));
    }
}
