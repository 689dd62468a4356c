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
        return writeOffs.buckets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(PayerProcedure.ORDER))
                .flatMap(group -> group.getValue().entrySet().stream()
                        .map(entry -> line(week, group.getKey(), entry.getKey(), entry.getValue())));
    }

    private static String line(Week week, PayerProcedure group, int percent, WriteOffBucket bucket) {
        return new ColumnWriter()
                .plain("L")
                .plain(week.monday())
                .text(group.payer())
                .text(group.procedure())
                .number(percent)
                .list(List.of(bucket.count(), bucket.chargeCents(), bucket.writtenOffCents()))
                .list(bucket.examples())
                .toString();
    }

    static void read(ColumnReader columns, Map<Week, Map<PayerProcedure, SortedMap<Integer, WriteOffBucket>>> into) {
        Week week = new Week(LocalDate.parse(columns.sharedText()));
        PayerProcedure group = new PayerProcedure(columns.sharedText(), columns.sharedText());
        int percent = columns.count();
        List<Long> numbers = columns.list().stream().map(Long::valueOf).toList();
        into.computeIfAbsent(week, _ -> new HashMap<>())
                .computeIfAbsent(group, _ -> new TreeMap<>())
                .put(percent, new WriteOffBucket(numbers.get(0), numbers.get(1), numbers.get(2), columns.list()));
    }
}
