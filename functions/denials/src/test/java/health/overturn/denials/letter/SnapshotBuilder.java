package health.overturn.denials.letter;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.metric.Figure;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Growth;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.metric.TrendCertainty;
import health.overturn.denials.metric.TrendDirection;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Builds the snapshot of an invented practice's week from June 1 to June 7, 2026, with the figures that a test
/// gives.
public final class SnapshotBuilder {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private final List<Figure> figures = new ArrayList<>();
    private final List<Growth> trend = new ArrayList<>();

    public SnapshotBuilder whole(Metric metric, long amount) {
        return part(metric, DimensionValue.ALL, amount);
    }

    public SnapshotBuilder part(Metric metric, DimensionValue part, long amount) {
        figures.add(new Figure(metric, part, new FigureValue.Whole(amount)));
        return this;
    }

    public SnapshotBuilder ratio(Metric metric, long numerator, long denominator) {
        figures.add(new Figure(metric, DimensionValue.ALL, new FigureValue.Ratio(numerator, denominator)));
        return this;
    }

    SnapshotBuilder days(Metric metric, long median, long ninetieth, int of) {
        figures.add(new Figure(metric, DimensionValue.ALL, new FigureValue.Days(median, ninetieth, of)));
        return this;
    }

    SnapshotBuilder category(String category, long count, long before, TrendDirection direction) {
        trend.add(growth(new DimensionValue(Dimension.CATEGORY, category), count, before, direction));
        return this;
    }

    /// @param before the denials in each of the four weeks before
    Snapshot build(long count, long before, TrendDirection direction) {
        return build(0, count, before, direction);
    }

    /// @param back the number of weeks by which the snapshot is earlier
    public Snapshot build(int back, long count, long before, TrendDirection direction) {
        List<Growth> all = new ArrayList<>();
        all.add(growth(DimensionValue.ALL, count, before, direction));
        all.addAll(trend);
        LocalDate monday = MONDAY.minusWeeks(back);
        return new Snapshot(
                Instant.parse("2026-06-08T09:00:00Z"),
                monday.plusDays(7),
                new Week(monday),
                0,
                figures,
                List.of(),
                List.of(),
                all,
                List.of("Most start somewhere.", "Most are of an invented cluster.", "In all."));
    }

    private static Growth growth(DimensionValue part, long count, long before, TrendDirection direction) {
        int known = direction == TrendDirection.UNKNOWN ? 2 : 4;
        return new Growth(
                part,
                count,
                count * 10_000,
                Collections.nCopies(known, before),
                Collections.nCopies(known, before * 9_000),
                direction,
                direction == TrendDirection.FLAT || known < 4 ? null : TrendCertainty.LIKELY,
                TrendDirection.FLAT);
    }

    static LetterFacts facts(Snapshot week) {
        return facts("maple", week);
    }

    static LetterFacts facts(String practice, Snapshot week) {
        return new LetterFacts(practice, week, List.of(), Optional.empty(), List.of(), List.of());
    }
}
