package health.overturn.denials.report;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.LoggedAdjudicationBuilder;
import health.overturn.denials.metric.LoggedDenialBuilder;
import health.overturn.denials.metric.RollupFixture;
import health.overturn.denials.rollup.MetricsRollup;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayerRowTest {
    private static final Week WEEK = Week.of(LocalDate.of(2026, 3, 2));

    @Test
    void aPayerIsMeasuredOverFourWeeks() {
        MetricsRollup rollup = RollupFixture.of(List.of(
                paid("c1", "2026-02-10"),
                paid("c2", "2026-03-04"),
                denied("c3", "2026-03-05", "197"),
                denied("c4", "2026-01-20", "197"),
                denied("c4", "2026-03-06", "16"),
                denied("c5", "2026-02-11", "197"),
                denied("c5", "2026-03-06", "197"),
                paid("c6", "2026-01-20"),
                LoggedAdjudicationBuilder.of("c6", "2026-03-03")
                        .charge(10_000, 2_000, 0, 0)
                        .reversed()
                        .build(),
                denied("c6", "2026-03-04", "197")));

        assertThat(PayerRow.of(rollup, WEEK))
                .containsExactly(new PayerRow(
                        "PAYER-A",
                        4,
                        new FigureValue.Ratio(2, 4),
                        new FigureValue.Ratio(20_000, 40_000),
                        2,
                        1,
                        1,
                        8_000,
                        new FigureValue.Days(0, 0, 0)));
    }

    @Test
    void answerDaysCountFromWhatWasLastSent() {
        MetricsRollup rollup = RollupFixture.of(List.of(paid("c1", "2026-03-04")))
                .plus(List.of(
                        resolved("a.1", "2026-02-02", "2026-03-04", DenialState.ResolvedBy.FACTS),
                        resolved("a.2", "2026-02-20", "2026-03-04", DenialState.ResolvedBy.FACTS),
                        resolved("a.3", "2026-02-20", "2026-03-04", DenialState.ResolvedBy.PEOPLE)));

        assertThat(PayerRow.of(rollup, WEEK).getFirst().answerDays()).isEqualTo(new FigureValue.Days(12, 30, 2));
    }

    private static LoggedMove resolved(String name, String sent, String resolved, DenialState.ResolvedBy by) {
        return LoggedDenialBuilder.of(name, "2026-01-05", 10_000)
                .sentOn(sent)
                .resolved(DenialOutcome.PAID, resolved, by, 10_000)
                .move(3);
    }

    private static LoggedAdjudication paid(String claim, String day) {
        return LoggedAdjudicationBuilder.of(claim, day)
                .charge(10_000, 2_000, 0, 0)
                .build();
    }

    private static LoggedAdjudication denied(String claim, String day, String carc) {
        return LoggedAdjudicationBuilder.of(claim, day)
                .charge(10_000, 0, 0, 0)
                .denied(10_000, carc, Category.AUTHORIZATION)
                .build();
    }
}
