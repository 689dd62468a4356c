package health.overturn.denials.worth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What one person sent to one payer in a quarter, held against what remittances show since. It tells where to ask
/// the payer whether it has what was sent; it judges nobody.
///
/// @param sent touches that sent something and are not undone
/// @param answered those after which a remittance changed the denial
/// @param waiting those without an answer whose time to answer is not over
/// @param unseen those without an answer although the time is over: ask the payer whether it has them
/// @param ended those without an answer whose denial people resolved since
/// @param answerDaysMedian days from the sending to the answer, of two middle ones the lower; -1 where there is none
/// @param examples up to three denials whose answer is unseen, the longest ago first
public record WorklogRow(
        String person,
        String payer,
        long sent,
        long answered,
        long waiting,
        long unseen,
        long ended,
        long answerDaysMedian,
        List<String> examples) {
    /// The number of weeks of sending that count.
    static final int WEEKS = 13;

    private static final int MAX_EXAMPLES = 3;

    public WorklogRow {
        examples = List.copyOf(examples);
    }

    private record Key(String person, String payer) {}

    private record Sent(String denial, SentTouch touch, long answerDays, boolean resolved) {
        boolean isAnswered() {
            return answerDays >= 0;
        }
    }

    /// @param waitDays the days that a payer has to answer
    public static List<WorklogRow> of(SentLog log, LocalDate day, int waitDays) {
        Map<Key, List<Sent>> groups =
                new TreeMap<>(Comparator.comparing(Key::person).thenComparing(Key::payer));
        log.work()
                .forEach((denial, work) -> sent(denial, work)
                        .filter(each -> each.touch().on().isAfter(day.minusWeeks(WEEKS))
                                && !each.touch().on().isAfter(day))
                        .forEach(each -> groups.computeIfAbsent(
                                        new Key(
                                                each.touch().person(),
                                                work.latest().payer()),
                                        _ -> new ArrayList<>())
                                .add(each)));
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue(), day.minusDays(waitDays)))
                .toList();
    }

    private static Stream<Sent> sent(String denial, SentWork work) {
        return work.effective().map(version -> {
            SentTouch touch = work.touch(version);
            long days = work.answerAfter(version)
                    .map(answered -> ChronoUnit.DAYS.between(touch.on(), answered))
                    .orElse(-1L);
            return new Sent(denial, touch, days, work.latest().outcome() != null);
        });
    }

    private static WorklogRow of(Key key, List<Sent> all, LocalDate waitingFrom) {
        List<Long> days = all.stream()
                .filter(Sent::isAnswered)
                .map(Sent::answerDays)
                .sorted()
                .toList();
        List<Sent> silent = all.stream()
                .filter(each -> !each.isAnswered() && !each.resolved())
                .toList();
        List<Sent> unseen = silent.stream()
                .filter(each -> each.touch().on().isBefore(waitingFrom))
                .sorted(Comparator.comparing((Sent each) -> each.touch().on()).thenComparing(Sent::denial))
                .toList();
        return new WorklogRow(
                key.person(),
                key.payer(),
                all.size(),
                days.size(),
                silent.size() - unseen.size(),
                unseen.size(),
                all.size() - days.size() - silent.size(),
                days.isEmpty() ? -1 : days.get((days.size() - 1) / 2),
                unseen.stream().map(Sent::denial).distinct().limit(MAX_EXAMPLES).toList());
    }
}
