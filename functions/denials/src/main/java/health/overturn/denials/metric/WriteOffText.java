package health.overturn.denials.metric;

import health.overturn.denials.life.Week;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// [WriteOffs] as lines of text.
final class WriteOffText {
    private WriteOffText() {}

    static Stream<String> lines(Week week, WriteOffs writeOffs) {
        return writeOffs.lines().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(LineGroup.ORDER))
                .flatMap(group -> group.getValue().entrySet().stream()
                        .map(share -> line(week, group.getKey(), share.getKey(), share.getValue())));
    }

    private static String line(Week week, LineGroup group, int percent, LinesAt at) {
        return new Line()
                .plain("L")
                .plain(week.monday())
                .text(group.payer())
                .text(group.procedure())
                .number(percent)
                .several(List.of(at.count(), at.chargeCents(), at.writtenOffCents()))
                .several(at.examples())
                .toString();
    }

    static void read(Columns columns, Map<Week, Map<LineGroup, SortedMap<Integer, LinesAt>>> into) {
        Week week = new Week(LocalDate.parse(columns.shared()));
        LineGroup group = new LineGroup(columns.shared(), columns.shared());
        int percent = columns.count();
        List<Long> numbers = columns.several().stream().map(Long::valueOf).toList();
        into.computeIfAbsent(week, _ -> new HashMap<>())
                .computeIfAbsent(group, _ -> new TreeMap<>())
                .put(percent, new LinesAt(numbers.get(0), numbers.get(1), numbers.get(2), columns.several()));
    }
}
