package health.overturn.denials.letter;

import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes how far the week's rhythm was kept.
final class RhythmSentence {
    private RhythmSentence() {}

    /// Empty if nothing was due.
    static Optional<String> of(LetterFacts facts) {
        List<String> steps = new ArrayList<>();
        add(steps, facts.ratio(Metric.FRESH_ROUTED), "new denials given to an owner on Monday");
        add(steps, facts.ratio(Metric.TOP_WORKED), "of the largest worked");
        add(steps, facts.ratio(Metric.NEXT_NOTED), "of the next largest worked with a note");
        add(steps, facts.ratio(Metric.BATCHES_DONE), "batches finished");
        add(steps, facts.ratio(Metric.SMALL_REVIEWED), "small balances reviewed");
        add(steps, facts.ratio(Metric.ESCALATIONS_DECIDED), "escalations decided");
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of("Of what was due this week: %s.".formatted(String.join(", ", steps)));
    }

    private static void add(List<String> steps, FigureValue.Ratio share, String what) {
        if (!share.isNoData()) {
            steps.add("%,d of %,d %s".formatted(share.numerator(), share.denominator(), what));
        }
    }
}
