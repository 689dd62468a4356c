package health.overturn.denials.metric;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The figures of a practice at one moment.
///
/// @param at the scheduled time
/// @param week the week whose figures these are: one that has ended, or the one that is running
/// @param revision 0 for the first; one more each time that late facts change it
/// @param ofAdjudications what the week's adjudications come to
/// @param ofResolutions what the week's work and resolutions come to
/// @param ofOpen what was open at the time; no later fact changes it
/// @param trend of the last week that had ended, the practice first
/// @param sentences the loudest cluster, the loudest fix level, all
public record Snapshot(
        Instant at,
        LocalDate day,
        Week week,
        int revision,
        List<Figure> adjudicationFigures,
        List<Figure> resolutionFigures,
        List<Figure> openFigures,
        List<Growth> trend,
        List<String> sentences) {
    public Snapshot {
        adjudicationFigures = List.copyOf(adjudicationFigures);
        resolutionFigures = List.copyOf(resolutionFigures);
        openFigures = List.copyOf(openFigures);
        trend = List.copyOf(trend);
        sentences = List.copyOf(sentences);
    }

    /// Of a day: the running week so far, and the trend of the last one that has ended.
    public static Snapshot ofDay(MetricsRollup rollup, Instant at, Settings settings) {
        return of(rollup, at, settings, Week.of(settings.day(at)));
    }

    /// Of the week that ended last.
    public static Snapshot ofWeek(MetricsRollup rollup, Instant at, Settings settings) {
        return of(rollup, at, settings, Week.of(settings.day(at)).plus(-1));
    }

    private static Snapshot of(MetricsRollup rollup, Instant at, Settings settings, Week week) {
        LocalDate day = settings.day(at);
        List<Growth> trend = new Trend(rollup.flow()).growthIn(Week.of(day).plus(-1));
        return new Snapshot(
                at,
                day,
                week,
                0,
                AdjudicationFigures.of(rollup.flow(), week),
                ResolutionFigures.of(rollup.denials().values(), week),
                OpenDenialFigures.of(rollup.denials().values(), day, settings),
                trend,
                new HeadlineSentences(trend).sentences());
    }

    /// All of them.
    public Stream<Figure> figures() {
        return Stream.of(adjudicationFigures, resolutionFigures, openFigures).flatMap(List::stream);
    }

    /// One of them; absent where the part has none.
    public Optional<FigureValue> value(Metric metric, DimensionValue part) {
        return figures()
                .filter(figure -> figure.metric() == metric && figure.part().equals(part))
                .map(Figure::value)
                .findFirst();
    }

    /// The next revision of an ended week's snapshot, if this book says something else of the week than it does.
    ///
    /// What is too long ago for the book stays as it was.
    ///
    /// @param day the practice's, on which it is revised
    public Optional<Snapshot> revised(MetricsRollup rollup, LocalDate day) {
        boolean isMeasurable = week.compareTo(Week.of(day).plus(-MetricsRollup.RESOLVED_WEEKS)) > 0;
        List<Growth> trendNow = new Trend(rollup.flow()).growthIn(week);
        Snapshot revised = new Snapshot(
                at,
                this.day,
                week,
                revision,
                AdjudicationFigures.of(rollup.flow(), week),
                isMeasurable ? ResolutionFigures.of(rollup.denials().values(), week) : resolutionFigures,
                openFigures,
                trendNow,
                new HeadlineSentences(trendNow).sentences());
        return revised.equals(this) ? Optional.empty() : Optional.of(revised.withRevision(revision + 1));
    }

    private Snapshot withRevision(int number) {
        return new Snapshot(
                at, day, week, number, adjudicationFigures, resolutionFigures, openFigures, trend, sentences);
    }
}
