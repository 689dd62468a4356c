package health.overturn.denials.prevention;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MeasureSums;
import health.overturn.denials.rollup.WeeklyFlow;
import health.overturn.denials.rollup.WeeklyMeasure;
import java.util.Map;

/// The first denials of a topic in one week.
public record WeekCount(Week week, long count, long cents) {
    static WeekCount of(WeeklyFlow flow, Topic topic, Week week) {
        long count = 0;
        long cents = 0;
        for (Map.Entry<DimensionValue, MeasureSums> part :
                flow.sumsOf(week).sums().entrySet()) {
            if (part.getKey().dimension() == Dimension.REASON
                    && topic.covers(part.getKey().value())) {
                count += part.getValue().get(WeeklyMeasure.FIRST_DENIED);
                cents += part.getValue().get(WeeklyMeasure.FIRST_DENIED_CENTS);
            }
        }
        return new WeekCount(week, count, cents);
    }
}
