package health.overturn.denials.letter;

import health.overturn.denials.metric.Metric;
import java.util.List;

/// Writes how long it took to begin and to finish work.
final class SpeedSection {
    private SpeedSection() {}

    static Letter.Section of(LetterFacts facts) {
        return new Letter.Section(
                "How fast are we?",
                List.of(
                        "To the first touch: " + LetterText.days(facts.days(Metric.DAYS_TO_FIRST_TOUCH)) + ".",
                        "To resolution, where somebody worked it: "
                                + LetterText.days(facts.days(Metric.DAYS_TO_RESOLUTION_WORKED)) + ".",
                        "To resolution by a remittance alone: "
                                + LetterText.days(facts.days(Metric.DAYS_TO_RESOLUTION_ALONE)) + ".",
                        "Touches per resolution: " + LetterText.mean(facts.ratio(Metric.TOUCHES_PER_RESOLUTION))
                                + "."));
    }
}
