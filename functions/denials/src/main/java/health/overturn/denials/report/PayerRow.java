package health.overturn.denials.report;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MeasureSums;
import health.overturn.denials.rollup.MeasuredDenial;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.rollup.WeeklyFlow;
import health.overturn.denials.rollup.WeeklyMeasure;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A row of the payer report: one payer's results in the four weeks that end with a week.
///
/// @param claims claims whose first adjudication is of these weeks
/// @param repeated denials of claims that the payer had denied before
/// @param repeatedForNewReason those of them with another reason than before
/// @param takebackCents cents paid before, taken back and denied
/// @param answerDays days from what was last sent to the remittance that resolved the denial, for denials resolved
///     in the last thirteen weeks
public record PayerRow(
        String payer,
        long claims,
        FigureValue.Ratio initialDenialRate,
        FigureValue.Ratio initialDenialRateCents,
        long repeated,
        long repeatedForNewReason,
        long takebacks,
        long takebackCents,
        FigureValue.Days answerDays) {
    private static final int WEEKS = 4;

    /// The rows of all payers with adjudications in these weeks, highest denied dollars first.
    public static List<PayerRow> of(MetricsRollup rollup, Week ended) {
        return IntStream.range(0, WEEKS)
                .mapToObj(back -> rollup.flow().sumsOf(ended.plus(-back)))
                .flatMap(week -> week.parts().stream())
                .filter(part -> part.dimension() == Dimension.PAYER)
                .distinct()
                .map(part -> of(rollup, part, ended))
                .sorted(Comparator.comparingLong(
                                (PayerRow row) -> row.initialDenialRateCents().numerator())
                        .reversed()
                        .thenComparing(PayerRow::payer))
                .toList();
    }

    private static PayerRow of(MetricsRollup rollup, DimensionValue part, Week ended) {
        MeasureSums sums = sums(rollup.flow(), part, ended);
        return new PayerRow(
                part.value(),
                sums.get(WeeklyMeasure.FIRST),
                new FigureValue.Ratio(sums.get(WeeklyMeasure.FIRST_DENIED), sums.get(WeeklyMeasure.FIRST)),
                new FigureValue.Ratio(
                        sums.get(WeeklyMeasure.FIRST_DENIED_CENTS), sums.get(WeeklyMeasure.FIRST_CHARGE_CENTS)),
                sums.get(WeeklyMeasure.REDENIED),
                sums.get(WeeklyMeasure.REDENIED_NEW_REASON),
                sums.get(WeeklyMeasure.TAKEBACK),
                sums.get(WeeklyMeasure.TAKEBACK_CENTS),
                answerDays(rollup, part.value()));
    }

    private static MeasureSums sums(WeeklyFlow flow, DimensionValue part, Week ended) {
        return IntStream.range(0, WEEKS)
                .mapToObj(back -> flow.sumsOf(ended.plus(-back)).sumsOf(part))
                .reduce(MeasureSums.ZERO, MeasureSums::plus);
    }

    private static FigureValue.Days answerDays(MetricsRollup rollup, String payer) {
        return FigureValue.Days.of(rollup.denials().values().stream()
                .filter(denial -> denial.payer().equals(payer) && denial.resolvedBy() == DenialState.ResolvedBy.FACTS)
                .flatMap(PayerRow::daysToAnswer)
                .mapToLong(Long::longValue));
    }

    private static Stream<Long> daysToAnswer(MeasuredDenial denial) {
        return denial.sentOn() == null
                        || denial.resolvedOn() == null
                        || denial.resolvedOn().isBefore(denial.sentOn())
                ? Stream.empty()
                : Stream.of(ChronoUnit.DAYS.between(denial.sentOn(), denial.resolvedOn()));
    }
}
