package health.overturn.denials.prevention;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.metric.LoggedAdjudicationBuilder;
import health.overturn.denials.metric.RollupFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// First adjudications of an invented practice by week. Week 0 is that of March 2, 2026.
final class DeniedWeeksFixture {
    static final Week ZERO = Week.of(LocalDate.of(2026, 3, 2));

    private final List<LoggedAdjudication> lines = new ArrayList<>();

    static Week week(int number) {
        return ZERO.plus(number);
    }

    /// Adds denials of $100.00 each.
    DeniedWeeksFixture denied(int week, int count, String carc, Category category) {
        for (int index = 0; index < count; index++) {
            lines.add(claim(week).denied(10_000, carc, category).build());
        }
        return this;
    }

    DeniedWeeksFixture paid(int week, int count) {
        for (int index = 0; index < count; index++) {
            lines.add(claim(week).build());
        }
        return this;
    }

    private LoggedAdjudicationBuilder claim(int week) {
        return LoggedAdjudicationBuilder.of(
                        "c" + lines.size(), week(week).monday().toString())
                .charge(10_000, 0, 0, 0);
    }

    RollupFixture rollupFixture() {
        return new RollupFixture().add(lines);
    }
}
