package health.overturn.denials.report;

import health.overturn.denials.life.Status;
import health.overturn.denials.life.Week;
import health.overturn.denials.metric.Book;
import health.overturn.denials.metric.Cell;
import health.overturn.denials.metric.Digest;
import health.overturn.denials.metric.Dimension;
import health.overturn.denials.metric.Flow;
import health.overturn.denials.metric.Sums;
import health.overturn.denials.metric.Tally;
import health.overturn.denials.metric.Value;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How a payer has dealt with the practice in the four weeks that end with a week.
///
/// @param claims whose first adjudication is of these weeks
/// @param repeated denials of claims that it had denied before
/// @param repeatedAnew those of them that it denied for another reason than before
/// @param takebackCents paid before, taken back and denied
/// @param answerDays from what was last sent to the remittance that resolved the denial, of all resolved in the last
///     thirteen weeks
public record PayerRow(
        String payer,
        long claims,
        Value.Ratio initialDenialRate,
        Value.Ratio initialDenialRateCents,
        long repeated,
        long repeatedAnew,
        long takebacks,
        long takebackCents,
        Value.Days answerDays) {
    private static final int WEEKS = 4;

    /// Every payer of whom there was anything, the highest denied dollars first.
    public static List<PayerRow> of(Book book, Week ended) {
        return IntStream.range(0, WEEKS)
                .mapToObj(back -> book.flow().of(ended.plus(-back)))
                .flatMap(week -> week.cells().stream())
                .filter(cell -> cell.by() == Dimension.PAYER)
                .distinct()
                .map(cell -> of(book, cell, ended))
                .sorted(Comparator.comparingLong(
                                (PayerRow row) -> row.initialDenialRateCents().numerator())
                        .reversed()
                        .thenComparing(PayerRow::payer))
                .toList();
    }

    private static PayerRow of(Book book, Cell cell, Week ended) {
        Sums sums = sums(book.flow(), cell, ended);
        return new PayerRow(
                cell.of(),
                sums.get(Tally.FIRST),
                new Value.Ratio(sums.get(Tally.FIRST_DENIED), sums.get(Tally.FIRST)),
                new Value.Ratio(sums.get(Tally.FIRST_DENIED_CENTS), sums.get(Tally.FIRST_CHARGE_CENTS)),
                sums.get(Tally.REDENIED),
                sums.get(Tally.REDENIED_NEW_REASON),
                sums.get(Tally.TAKEBACK),
                sums.get(Tally.TAKEBACK_CENTS),
                answerDays(book, cell.of()));
    }

    private static Sums sums(Flow flow, Cell cell, Week ended) {
        return IntStream.range(0, WEEKS)
                .mapToObj(back -> flow.of(ended.plus(-back)).of(cell))
                .reduce(Sums.NONE, Sums::plus);
    }

    private static Value.Days answerDays(Book book, String payer) {
        return Value.Days.of(book.denials().values().stream()
                .filter(denial -> denial.payer().equals(payer) && denial.resolvedBy() == Status.By.FACTS)
                .flatMap(PayerRow::days)
                .mapToLong(Long::longValue));
    }

    private static Stream<Long> days(Digest denial) {
        return denial.sentOn() == null
                        || denial.resolvedOn() == null
                        || denial.resolvedOn().isBefore(denial.sentOn())
                ? Stream.empty()
                : Stream.of(ChronoUnit.DAYS.between(denial.sentOn(), denial.resolvedOn()));
    }
}
