package health.overturn.denials.metric;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The figures of a practice at one moment.
///
/// @param at the scheduled time
/// @param week the week that the figures measure: the one that ended last, or the running one
/// @param revision 0 for the first; one more for each change by late facts
/// @param adjudicationFigures figures of the week's adjudications
/// @param resolutionFigures figures of the week's work and resolutions
/// @param openFigures figures of what was open at the time and of the week's rhythm, which no late fact changes
/// @param trend the growth in the last ended week, the whole practice first
/// @param sentences the headline sentences: the loudest cluster, the loudest fix level, all denials
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

    /// Takes the snapshot of a day: the running week so far, and the trend of the last ended one.
    public static Snapshot ofDay(MetricsRollup rollup, Instant at, Settings settings) {
        return of(rollup, at, settings, Week.of(settings.day(at)));
    }

    /// Takes the snapshot of the week that ended last.
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
                openFigures(rollup, week, day, settings),
                trend,
                new HeadlineSentences(trend).sentences());
    }

    private static List<Figure> openFigures(MetricsRollup rollup, Week week, LocalDate day, Settings settings) {
        List<Figure> figures = new ArrayList<>(RhythmFigures.of(rollup.denials().values(), week, settings));
        figures.addAll(OpenDenialFigures.of(rollup.denials().values(), day, settings));
        return figures;
    }

    /// All figures.
    public Stream<Figure> figures() {
        return Stream.of(adjudicationFigures, resolutionFigures, openFigures).flatMap(List::stream);
    }

    /// The value of a metric for a part of the practice; empty if the part does not have the metric.
    public Optional<FigureValue> value(Metric metric, DimensionValue part) {
        return figures()
                .filter(figure -> figure.metric() == metric && figure.part().equals(part))
                .map(Figure::value)
                .findFirst();
    }

    /// Returns the next revision of an ended week's snapshot; empty if the rollup gives the same figures.
    ///
    /// Figures from data that the rollup no longer keeps stay as they were.
    ///
    /// @param day the practice's day of the revision
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
