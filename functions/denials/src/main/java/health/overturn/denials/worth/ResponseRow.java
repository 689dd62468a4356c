package health.overturn.denials.worth;

import health.overturn.denials.denial.TouchAction;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What was sent and what came back: the denials of one payer and reason for which one response was sent last.
///
/// @param reason group and code of the primary reason, such as `CO-197`; empty if no CAS explains the denial
/// @param sent denials for which it was sent, open or resolved in the last year
/// @param decided those of them on which the payer gave a final answer or the practice gave up
/// @param won those that were paid, overturned, or allowed to the patient
public record ResponseRow(
        String payer,
        String reason,
        TouchAction response,
        long sent,
        long decided,
        long won,
        long stakeCents,
        long wonCents) {
    private static final Comparator<ResponseRow> ORDER = Comparator.comparing(ResponseRow::payer)
            .thenComparing(ResponseRow::reason)
            .thenComparing(ResponseRow::response);

    private record Key(String payer, String reason, TouchAction response) {}

    public static List<ResponseRow> of(SentLog log) {
        Map<Key, List<SentWork.Latest>> groups = new TreeMap<>(
                Comparator.comparing(Key::payer).thenComparing(Key::reason).thenComparing(Key::response));
        groups.putAll(log.work().values().stream()
                .filter(work -> work.last().isPresent())
                .collect(Collectors.groupingBy(
                        work -> new Key(
                                work.latest().payer(),
                                work.latest().reason(),
                                work.last().orElseThrow().action()),
                        Collectors.mapping(SentWork::latest, Collectors.toList()))));
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private static ResponseRow of(Key key, List<SentWork.Latest> denials) {
        List<SentWork.Latest> decided =
                denials.stream().filter(SentWork.Latest::isDecided).toList();
        List<SentWork.Latest> won =
                decided.stream().filter(SentWork.Latest::isWon).toList();
        return new ResponseRow(
                key.payer(),
                key.reason(),
                key.response(),
                denials.size(),
                decided.size(),
                won.size(),
                decided.stream().mapToLong(SentWork.Latest::stakeCents).sum(),
                won.stream().mapToLong(SentWork.Latest::wonCents).sum());
    }
}
