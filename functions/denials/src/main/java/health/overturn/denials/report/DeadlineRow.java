package health.overturn.denials.report;

import health.overturn.denials.deadline.AnswerWindow.Standing;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MeasuredDenial;
import health.overturn.denials.rollup.MetricsRollup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A row of the deadline report: open denials at risk on a day, for the practice, a payer or an owner.
///
/// @param lost denials that can no longer be answered for certain, and to which nothing was sent in time
/// @param untouched the lost denials without a touch
/// @param passedByGuess denials that can no longer be answered by a guess, and to which nothing was sent in
///     time
/// @param answeredInTime denials that can no longer be answered, and to which something was sent in time
public record DeadlineRow(
        DimensionValue part,
        Count in7Days,
        Count in14Days,
        Count in30Days,
        Count lost,
        Count untouched,
        Count passedByGuess,
        Count answeredInTime,
        Count withoutDeadline) {
    /// A number of open denials and their open cents.
    public record Count(long count, long cents) {
        static Count of(Stream<MeasuredDenial> denials) {
            return denials.map(denial -> new Count(1, denial.openCents()))
                    .reduce(
                            new Count(0, 0),
                            (one, other) -> new Count(one.count + other.count, one.cents + other.cents));
        }
    }

    /// The rows of the practice, its payers and its owners, in this order. Held denials have an empty owner.
    public static List<DeadlineRow> of(MetricsRollup rollup, LocalDate day) {
        List<MeasuredDenial> open = rollup.denials().values().stream()
                .filter(MeasuredDenial::isOpen)
                .toList();
        return Stream.of(
                        Stream.of(of(DimensionValue.ALL, open, day)),
                        rows(Dimension.PAYER, open, MeasuredDenial::payer, day),
                        rows(Dimension.OWNER, open, denial -> denial.owner() == null ? "" : denial.owner(), day))
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<DeadlineRow> rows(
            Dimension dimension, List<MeasuredDenial> open, Function<MeasuredDenial, String> valueOf, LocalDate day) {
        Map<String, List<MeasuredDenial>> groups =
                open.stream().collect(Collectors.groupingBy(valueOf, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(each -> of(new DimensionValue(dimension, each.getKey()), each.getValue(), day));
    }

    private static DeadlineRow of(DimensionValue part, List<MeasuredDenial> open, LocalDate day) {
        Map<Standing, List<MeasuredDenial>> standings = open.stream()
                .collect(Collectors.groupingBy(denial -> denial.window().on(day)));
        List<MeasuredDenial> lost = standings.getOrDefault(Standing.LOST, List.of());
        return new DeadlineRow(
                part,
                within(open, day, 7),
                within(open, day, 14),
                within(open, day, 30),
                Count.of(lost.stream()),
                Count.of(lost.stream().filter(denial -> denial.touches() == 0)),
                Count.of(standings.getOrDefault(Standing.PASSED_BY_GUESS, List.of()).stream()),
                Count.of(standings.getOrDefault(Standing.ANSWERED_IN_TIME, List.of()).stream()),
                Count.of(standings.getOrDefault(Standing.NO_DEADLINE, List.of()).stream()));
    }

    private static Count within(List<MeasuredDenial> open, LocalDate day, int days) {
        return Count.of(open.stream().filter(denial -> denial.window().isAtRisk(days, day)));
    }
}
