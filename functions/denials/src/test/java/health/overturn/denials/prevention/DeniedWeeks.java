package health.overturn.denials.prevention;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.metric.Adjudicated;
import health.overturn.denials.metric.RollupFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// First adjudications of an invented practice by week; week 0 is that of March 2, 2026.
final class DeniedWeeks {
    static final Week ZERO = Week.of(LocalDate.of(2026, 3, 2));

    private final List<LoggedAdjudication> lines = new ArrayList<>();

    static Week week(int number) {
        return ZERO.plus(number);
    }

    /// So many denials of $100.00 each.
    DeniedWeeks denied(int week, int count, String carc, Category category) {
        for (int each = 0; each < count; each++) {
            lines.add(claim(week).denied(10_000, carc, category).logged());
        }
        return this;
    }

    DeniedWeeks paid(int week, int count) {
        for (int each = 0; each < count; each++) {
            lines.add(claim(week).logged());
        }
        return this;
    }

    private Adjudicated claim(int week) {
        return Adjudicated.of("c" + lines.size(), week(week).monday().toString())
                .charge(10_000, 0, 0, 0);
    }

    RollupFixture books() {
        return new RollupFixture().add(lines);
    }
}
