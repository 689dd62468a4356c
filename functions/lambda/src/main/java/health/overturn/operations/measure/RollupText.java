package health.overturn.operations.measure;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.FirstDenial;
import health.overturn.denials.rollup.MeasureSums;
import health.overturn.denials.rollup.MeasuredDenial;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.rollup.PayerProcedure;
import health.overturn.denials.rollup.WeeklyFlow;
import health.overturn.denials.rollup.WeeklySums;
import health.overturn.denials.rollup.WeeklyWriteOffs;
import health.overturn.denials.rollup.WriteOffBucket;
import health.overturn.denials.worth.AllowedAmounts;
import health.overturn.denials.worth.PricedProcedure;
import health.overturn.denials.worth.SentLog;
import health.overturn.denials.worth.SentWork;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A [MetricsRollup] as lines of text: `D` a denial, `W` the sums of a week for one dimension value, `F` a first
/// denial, `L` service lines by the share that was written off, `A` what payers allow, `S` what was sent.
final class RollupText {
    private RollupText() {}

    /// Equal rollups give equal lines.
    static Stream<String> of(MetricsRollup rollup) {
        Stream<String> denials = rollup.denials().values().stream()
                .sorted(Comparator.comparing(MeasuredDenial::denial))
                .map(denial -> MeasuredDenialText.line(new ColumnWriter().plain("D"), denial));
        Stream<String> first = rollup.flow().firstDenials().values().stream()
                .sorted(Comparator.comparing(FirstDenial::id))
                .map(RollupText::line);
        Stream<String> weeks =
                rollup.flow().weeks().entrySet().stream().flatMap(week -> lines(week.getKey(), week.getValue()));
        Stream<String> writeOffs = rollup.flow().writeOffs().entrySet().stream()
                .flatMap(week -> WriteOffText.lines(week.getKey(), week.getValue()));
        return Stream.of(weeks, first, writeOffs, denials, WorthText.lines(rollup))
                .flatMap(lines -> lines);
    }

    private static Stream<String> lines(Week week, WeeklySums sums) {
        return sums.sums().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(DimensionValue.ORDER))
                .map(cell -> new ColumnWriter()
                        .plain("W")
                        .plain(week.monday())
                        .plain(cell.getKey().dimension())
                        .text(cell.getKey().value())
                        .list(Arrays.stream(cell.getValue().values()).boxed().toList())
                        .toString());
    }

    private static String line(FirstDenial denial) {
        return new ColumnWriter()
                .plain("F")
                .text(denial.id())
                .plain(denial.week().monday())
                .text(denial.payer())
                .text(denial.provider())
                .text(denial.reason())
                .number(denial.cents())
                .toString();
    }

    static MetricsRollup read(Stream<String> lines) {
        RollupReader reader = new RollupReader();
        for (Iterator<String> iterator = lines.iterator(); iterator.hasNext(); ) {
            reader.read(iterator.next());
        }
        return reader.rollup();
    }

    private static final class RollupReader {
        private final ColumnReader columns = new ColumnReader();
        private final Map<String, MeasuredDenial> denials = new HashMap<>();
        private final SortedMap<Week, Map<DimensionValue, MeasureSums>> weeks = new TreeMap<>();
        private final List<FirstDenial> first = new ArrayList<>();
        private final SortedMap<Week, Map<PayerProcedure, SortedMap<Integer, WriteOffBucket>>> writeOffs =
                new TreeMap<>();

        private final SortedMap<YearMonth, Map<PricedProcedure, SortedMap<Long, Integer>>> allowed = new TreeMap<>();
        private final Map<String, SentWork> sent = new HashMap<>();

        void read(String line) {
            String kind = columns.startLine(line).sharedText();
            switch (kind) {
                case "D" -> readDenial();
                case "W" -> readSums();
                case "F" -> readFirst();
                case "L" -> WriteOffText.read(columns, writeOffs);
                case "A" -> WorthText.readAllowed(columns, allowed);
                case "S" -> WorthText.readSent(columns, sent);
                default ->
                    throw new IllegalArgumentException(
                            "rollup: the kind of a line must be D, W, F, L, A or S; another version of the code wrote it");
            }
        }

        private void readDenial() {
            MeasuredDenial denial = MeasuredDenialText.read(columns);
            denials.put(denial.denial(), denial);
        }

        private void readSums() {
            Map<DimensionValue, MeasureSums> week = weeks.computeIfAbsent(week(), _ -> new HashMap<>());
            DimensionValue cell = new DimensionValue(Dimension.valueOf(columns.sharedText()), columns.sharedText());
            week.put(
                    cell,
                    MeasureSums.of(
                            columns.list().stream().mapToLong(Long::parseLong).toArray()));
        }

        private void readFirst() {
            first.add(new FirstDenial(
                    columns.text(),
                    week(),
                    columns.sharedText(),
                    columns.sharedText(),
                    columns.sharedText(),
                    columns.amount()));
        }

        private Week week() {
            return new Week(LocalDate.parse(columns.sharedText()));
        }

        MetricsRollup rollup() {
            SortedMap<Week, WeeklySums> sums = new TreeMap<>();
            weeks.forEach((week, cells) -> sums.put(week, new WeeklySums(cells)));
            SortedMap<Week, WeeklyWriteOffs> lines = new TreeMap<>();
            writeOffs.forEach((week, groups) -> lines.put(week, new WeeklyWriteOffs(groups)));
            return new MetricsRollup(
                    denials,
                    new WeeklyFlow(sums, WeeklyFlow.byId(first), lines, new AllowedAmounts(allowed)),
                    new SentLog(sent));
        }
    }
}
