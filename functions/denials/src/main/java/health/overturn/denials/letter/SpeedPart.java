package health.overturn.denials.letter;

import health.overturn.denials.metric.Metric;
import java.util.List;

/// How long it took to begin and to end.
final class SpeedPart {
    private SpeedPart() {}

    static Letter.Section of(LetterFacts facts) {
        return new Letter.Section(
                "How fast are we?",
                List.of(
                        "To the first touch: " + Words.days(facts.days(Metric.DAYS_TO_FIRST_TOUCH)) + ".",
                        "To resolution, where somebody worked it: "
                                + Words.days(facts.days(Metric.DAYS_TO_RESOLUTION_WORKED)) + ".",
                        "To resolution by a remittance alone: "
                                + Words.days(facts.days(Metric.DAYS_TO_RESOLUTION_ALONE)) + ".",
                        "Touches per resolution: " + Words.mean(facts.ratio(Metric.TOUCHES_PER_RESOLUTION)) + "."));
    }
}
