package health.overturn.denials.metric;

import health.overturn.denials.rollup.DimensionValue;

/// One figure of a snapshot.
///
/// @param cell the part of the practice that it is told for
public record Figure(Metric metric, DimensionValue cell, FigureValue value) {
    static Figure whole(Metric metric, DimensionValue cell, long amount) {
        return new Figure(metric, cell, new FigureValue.Whole(amount));
    }

    static Figure ratio(Metric metric, DimensionValue cell, long numerator, long denominator) {
        return new Figure(metric, cell, new FigureValue.Ratio(numerator, denominator));
    }
}
