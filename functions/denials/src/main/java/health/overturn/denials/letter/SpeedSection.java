package health.overturn.denials.letter;

import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Metric;
import java.util.ArrayList;
import java.util.List;

/// Writes how long it took to begin and to finish work.
final class SpeedSection {
    private SpeedSection() {}

    static Letter.Section of(LetterFacts facts) {
        List<String> sentences = new ArrayList<>();
        add(sentences, "First worked", facts.days(Metric.DAYS_TO_FIRST_TOUCH));
        add(sentences, "Settled by our work", facts.days(Metric.DAYS_TO_RESOLUTION_WORKED));
        add(sentences, "Settled by the payer alone", facts.days(Metric.DAYS_TO_RESOLUTION_ALONE));
        FigureValue.Ratio touches = facts.ratio(Metric.TOUCHES_PER_RESOLUTION);
        if (touches.numerator() > 0) {
            sentences.add("A settled denial took %s pieces of work.".formatted(LetterText.mean(touches)));
        }
        if (sentences.isEmpty()) {
            sentences.add("Nothing was begun or settled this week.");
        }
        RhythmSentence.of(facts).ifPresent(sentences::add);
        return new Letter.Section("How fast are we?", sentences);
    }

    private static void add(List<String> sentences, String what, FigureValue.Days days) {
        if (!days.isNoData()) {
            sentences.add("%s: %s.".formatted(what, LetterText.days(days)));
        }
    }
}
