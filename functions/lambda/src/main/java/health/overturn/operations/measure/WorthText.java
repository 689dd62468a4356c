package health.overturn.operations.measure;

import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState.ResolvedBy;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.worth.PricedProcedure;
import health.overturn.denials.worth.SentTouch;
import health.overturn.denials.worth.SentWork;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What payers allow (`A`) and what was sent (`S`), as lines of text.
final class WorthText {
    private WorthText() {}

    static Stream<String> lines(MetricsRollup rollup) {
        Stream<String> allowed = rollup.flow().allowed().months().entrySet().stream()
                .flatMap(month -> month.getValue().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(PricedProcedure.ORDER))
                        .map(counts -> line(month.getKey(), counts.getKey(), counts.getValue())));
        Stream<String> sent = rollup.sent().work().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(work -> line(work.getKey(), work.getValue()));
        return Stream.concat(allowed, sent);
    }

    private static String line(YearMonth month, PricedProcedure procedure, SortedMap<Long, Integer> counts) {
        return new ColumnWriter()
                .plain("A")
                .plain(month)
                .text(procedure.payer())
                .text(procedure.procedure())
                .list(counts.entrySet().stream()
                        .map(count -> count.getKey() + ":" + count.getValue())
                        .toList())
                .toString();
    }

    static void readAllowed(ColumnReader columns, Map<YearMonth, Map<PricedProcedure, SortedMap<Long, Integer>>> into) {
        YearMonth month = YearMonth.parse(columns.sharedText());
        PricedProcedure procedure = new PricedProcedure(columns.sharedText(), columns.sharedText());
        SortedMap<Long, Integer> counts = new TreeMap<>();
        for (String count : columns.list()) {
            int colon = count.indexOf(':');
            counts.put(Long.valueOf(count.substring(0, colon)), Integer.valueOf(count.substring(colon + 1)));
        }
        into.computeIfAbsent(month, _ -> new HashMap<>()).put(procedure, counts);
    }

    /// Each touch takes a column of its own at the end, because a person's name may have any character.
    private static String line(String denial, SentWork work) {
        SentWork.Latest latest = work.latest();
        ColumnWriter line = new ColumnWriter()
                .plain("S")
                .text(denial)
                .number(latest.version())
                .text(latest.payer())
                .text(latest.reason())
                .plain(latest.outcome())
                .plain(latest.resolvedBy())
                .plain(latest.resolvedOn())
                .number(latest.stakeCents())
                .number(latest.wonCents())
                .list(work.undone())
                .list(work.answers().entrySet().stream()
                        .map(answer -> answer.getKey() + ":" + answer.getValue())
                        .toList())
                .number(work.touches().size());
        work.touches()
                .forEach((version, touch) -> line.number(version)
                        .plain(touch.action())
                        .plain(touch.on())
                        .text(touch.person()));
        return line.toString();
    }

    static void readSent(ColumnReader columns, Map<String, SentWork> into) {
        String denial = columns.text();
        SentWork.Latest latest = new SentWork.Latest(
                columns.count(),
                columns.sharedText(),
                columns.sharedText(),
                columns.optional(DenialOutcome::valueOf),
                columns.optional(ResolvedBy::valueOf),
                columns.optional(LocalDate::parse),
                columns.amount(),
                columns.amount());
        List<Integer> undone = columns.list().stream().map(Integer::valueOf).toList();
        SortedMap<Integer, LocalDate> answers = new TreeMap<>();
        for (String answer : columns.list()) {
            int colon = answer.indexOf(':');
            answers.put(Integer.valueOf(answer.substring(0, colon)), LocalDate.parse(answer.substring(colon + 1)));
        }
        SortedMap<Integer, SentTouch> touches = new TreeMap<>();
        for (int left = columns.count(); left > 0; left--) {
            int version = columns.count();
            TouchAction action = TouchAction.valueOf(columns.sharedText());
            LocalDate on = columns.day();
            touches.put(version, new SentTouch(action, columns.sharedText(), on));
        }
        into.put(denial, new SentWork(touches, new TreeSet<>(undone), answers, latest));
    }
}
