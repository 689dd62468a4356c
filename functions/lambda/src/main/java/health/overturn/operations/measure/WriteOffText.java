package health.overturn.operations.measure;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.rollup.PayerProcedure;
import health.overturn.denials.rollup.WeeklyWriteOffs;
import health.overturn.denials.rollup.WriteOffBucket;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// [WeeklyWriteOffs] as lines of text.
final class WriteOffText {
    private WriteOffText() {}

    static Stream<String> lines(Week week, WeeklyWriteOffs writeOffs) {
        return writeOffs.lines().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(PayerProcedure.ORDER))
                .flatMap(group -> group.getValue().entrySet().stream()
                        .map(share -> line(week, group.getKey(), share.getKey(), share.getValue())));
    }

    private static String line(Week week, PayerProcedure group, int percent, WriteOffBucket at) {
        return new ColumnWriter()
                .plain("L")
                .plain(week.monday())
                .text(group.payer())
                .text(group.procedure())
                .number(percent)
                .several(List.of(at.count(), at.chargeCents(), at.writtenOffCents()))
                .several(at.examples())
                .toString();
    }

    static void read(ColumnReader columns, Map<Week, Map<PayerProcedure, SortedMap<Integer, WriteOffBucket>>> into) {
        Week week = new Week(LocalDate.parse(columns.shared()));
        PayerProcedure group = new PayerProcedure(columns.shared(), columns.shared());
        int percent = columns.count();
        List<Long> numbers = columns.several().stream().map(Long::valueOf).toList();
        into.computeIfAbsent(week, _ -> new HashMap<>())
                .computeIfAbsent(group, _ -> new TreeMap<>())
                .put(percent, new WriteOffBucket(numbers.get(0), numbers.get(1), numbers.get(2), columns.several()));
    }
}
