package health.overturn.denials.report;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.LoggedAdjudicationBuilder;
import health.overturn.denials.metric.RollupFixture;
import health.overturn.denials.rollup.PayerProcedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractRowTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final List<LoggedAdjudication> claims = new ArrayList<>();

    @Test
    void aLineFarAboveTheUsualShareIsReported() {
        for (int week = 1; week <= 4; week++) {
            lines(week, 4, 3_000);
        }
        lines(0, 5, 3_000);
        lines(0, 1, 9_000);

        assertThat(ContractRow.of(RollupFixture.of(claims).flow(), Week.of(MONDAY)))
                .containsExactly(new ContractRow(
                        new PayerProcedure("PAYER-A", "HC:H0015"),
                        new FigureValue.Ratio(24_000, 60_000),
                        new FigureValue.Ratio(48_000, 160_000),
                        30,
                        1,
                        6_000,
                        List.of("c21-2026-03-02")));
    }

    @Test
    void tooFewLinesHaveNoUsualShare() {
        lines(1, 9, 3_000);
        lines(0, 1, 9_000);

        assertThat(ContractRow.of(RollupFixture.of(claims).flow(), Week.of(MONDAY))
                        .getFirst())
                .satisfies(row -> assertThat(row.usualPercent()).isEqualTo(-1))
                .satisfies(row -> assertThat(row.unusual()).isZero());
    }

    @Test
    void copiesCountOnceAndAReversalSubtracts() {
        lines(1, 12, 3_000);
        lines(0, 2, 3_000);
        LoggedAdjudication last = claims.getLast();
        claims.add(last);
        claims.add(LoggedAdjudicationBuilder.of("c13", "2026-03-04")
                .charge(10_000, 3_000, 0, 0)
                .reversed()
                .line("HC:H0015", -10_000, -7_000, -3_000)
                .build());

        assertThat(ContractRow.of(RollupFixture.of(claims).flow(), Week.of(MONDAY))
                        .getFirst()
                        .share())
                .isEqualTo(new FigureValue.Ratio(3_000, 10_000));
    }

    /// Adds claims of $100.00 with one line each.
    private void lines(int weeksBefore, int count, long writtenOff) {
        for (int line = 0; line < count; line++) {
            claims.add(LoggedAdjudicationBuilder.of(
                            "c" + claims.size(), MONDAY.minusWeeks(weeksBefore).toString())
                    .charge(10_000, writtenOff, 0, 0)
                    .line("HC:H0015", 10_000, 10_000 - writtenOff, writtenOff)
                    .build());
        }
    }
}
