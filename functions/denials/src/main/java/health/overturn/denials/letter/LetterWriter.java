package health.overturn.denials.letter;

import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import java.util.List;
import java.util.stream.Stream;

/// Writes the letter about a week: the questions of a leader, in the order in which a leader asks them.
public final class LetterWriter {
    private static final int MAX_WEEKS = 13;
    private static final List<String> AGES = List.of("0-30", "31-60", "61-90", "90+");

    private LetterWriter() {}

    public static Letter write(LetterFacts facts) {
        return new Letter(
                facts.practice(),
                facts.week().week(),
                facts.week().day(),
                List.of(
                        VolumeSection.of(facts),
                        SpeedSection.of(facts),
                        RecoverySection.of(facts),
                        PreventionSection.of(facts),
                        BacklogSection.of(facts),
                        NextWeekSection.of(facts)),
                weeks(facts),
                ages(facts.week()));
    }

    private static List<Letter.WeekBar> weeks(LetterFacts facts) {
        List<Snapshot> all =
                Stream.concat(facts.earlier().stream(), Stream.of(facts.week())).toList();
        return all.stream()
                .skip(Math.max(0, all.size() - MAX_WEEKS))
                .map(week -> new Letter.WeekBar(
                        week.week(),
                        LetterFacts.whole(week, Metric.DENIALS, DimensionValue.ALL),
                        LetterText.percent(LetterFacts.ratio(week, Metric.INITIAL_DENIAL_RATE))))
                .toList();
    }

    private static List<Letter.AgeBand> ages(Snapshot week) {
        return AGES.stream()
                .map(band -> new Letter.AgeBand(
                        band,
                        LetterFacts.whole(week, Metric.OPEN, new DimensionValue(Dimension.AGE, band)),
                        LetterFacts.whole(week, Metric.OPEN_DOLLARS, new DimensionValue(Dimension.AGE, band))))
                .toList();
    }
}
