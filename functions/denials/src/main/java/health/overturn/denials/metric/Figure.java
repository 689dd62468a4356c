package health.overturn.denials.metric;

import health.overturn.denials.rollup.DimensionValue;

/// One figure of a snapshot.
///
/// @param part the part of the practice that it measures
public record Figure(Metric metric, DimensionValue part, FigureValue value) {
    static Figure whole(Metric metric, DimensionValue part, long amount) {
        return new Figure(metric, part, new FigureValue.Whole(amount));
    }

    static Figure ratio(Metric metric, DimensionValue part, long numerator, long denominator) {
        return new Figure(metric, part, new FigureValue.Ratio(numerator, denominator));
    }
}
