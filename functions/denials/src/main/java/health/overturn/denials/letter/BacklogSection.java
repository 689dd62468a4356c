package health.overturn.denials.letter;

import health.overturn.denials.metric.Metric;
import java.util.List;

/// Writes what waits, and what the waiting may cost.
final class BacklogSection {
    private BacklogSection() {}

    static Letter.Section of(LetterFacts facts) {
        return new Letter.Section(
                "What waits?",
                List.of(
                        "Open: %s, %s. Past 90 days: %s of dollars."
                                .formatted(
                                        LetterText.denials(facts.whole(Metric.OPEN)),
                                        LetterText.dollars(facts.whole(Metric.OPEN_DOLLARS)),
                                        LetterText.percent(facts.ratio(Metric.AGED_DOLLARS))),
                        ("Deadlines: %s end within 7 days, %s within 14, %s within 30. Past a deadline: %s lost, %s past a"
                                        + " limit that we only assume, %s answered in time.")
                                .formatted(
                                        LetterText.dollars(facts.whole(Metric.AT_RISK_7_DOLLARS)),
                                        LetterText.dollars(facts.whole(Metric.AT_RISK_14_DOLLARS)),
                                        LetterText.dollars(facts.whole(Metric.AT_RISK_30_DOLLARS)),
                                        LetterText.dollars(facts.whole(Metric.DEADLINE_LOST_DOLLARS)),
                                        LetterText.dollars(facts.whole(Metric.PASSED_BY_GUESS_DOLLARS)),
                                        LetterText.dollars(facts.whole(Metric.ANSWERED_IN_TIME_DOLLARS))),
                        "Left undecided last week: %s (%s). Without an owner: %s (%s). Overdue: %s."
                                .formatted(
                                        LetterText.denials(facts.whole(Metric.CARRIED_OVER)),
                                        LetterText.dollars(facts.whole(Metric.CARRIED_OVER_DOLLARS)),
                                        LetterText.denials(facts.whole(Metric.HELD)),
                                        LetterText.dollars(facts.whole(Metric.HELD_DOLLARS)),
                                        LetterText.denials(facts.whole(Metric.OVERDUE)))));
    }
}
