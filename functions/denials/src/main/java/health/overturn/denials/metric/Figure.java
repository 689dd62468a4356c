package health.overturn.denials.metric;

/// One figure of a snapshot.
///
/// @param cell the part of the practice that it is told for
public record Figure(Metric metric, Cell cell, Value value) {
    static Figure whole(Metric metric, Cell cell, long amount) {
        return new Figure(metric, cell, new Value.Whole(amount));
    }

    static Figure ratio(Metric metric, Cell cell, long numerator, long denominator) {
        return new Figure(metric, cell, new Value.Ratio(numerator, denominator));
    }
}
