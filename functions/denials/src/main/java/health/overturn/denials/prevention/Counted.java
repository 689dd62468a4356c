package health.overturn.denials.prevention;

import health.overturn.denials.life.Week;
import health.overturn.denials.metric.Cell;
import health.overturn.denials.metric.Dimension;
import health.overturn.denials.metric.Flow;
import health.overturn.denials.metric.Sums;
import health.overturn.denials.metric.Tally;
import java.util.Map;

/// First denials of a topic in a week.
public record Counted(Week week, long count, long cents) {
    static Counted of(Flow flow, Topic topic, Week week) {
        long count = 0;
        long cents = 0;
        for (Map.Entry<Cell, Sums> cell : flow.of(week).sums().entrySet()) {
            if (cell.getKey().by() == Dimension.REASON
                    && topic.covers(cell.getKey().of())) {
                count += cell.getValue().get(Tally.FIRST_DENIED);
                cents += cell.getValue().get(Tally.FIRST_DENIED_CENTS);
            }
        }
        return new Counted(week, count, cents);
    }
}
