package health.overturn.denials.metric;

import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedAdjudication.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One claim's counted adjudications, and what reversals take back of them, by METRICS.md.
///
/// @param ordered by date, transaction and position
/// @param effective by date; on each day what is taken back on it with its reversal comes before what stays
/// @param takenBack what each reversal takes back, by the reversal's id
record RecountedClaim(
        List<LoggedAdjudication> ordered,
        List<LoggedAdjudication> effective,
        Map<String, LoggedAdjudication> takenBack) {
    static RecountedClaim of(List<LoggedAdjudication> ordered) {
        Map<String, LoggedAdjudication> takenBack = new HashMap<>();
        for (boolean byPayment : List.of(true, false)) {
            for (LoggedAdjudication reversal : ordered) {
                for (LoggedAdjudication target : ordered.reversed()) {
                    if (reversal.kind() == Kind.REVERSAL
                            && !takenBack.containsKey(reversal.id())
                            && !takenBack.containsValue(target)
                            && isTakenBack(target, reversal, byPayment)) {
                        takenBack.put(reversal.id(), target);
                    }
                }
            }
        }
        return new RecountedClaim(ordered, inOrderOfEffect(ordered, takenBack), takenBack);
    }

    private static boolean isTakenBack(LoggedAdjudication target, LoggedAdjudication reversal, boolean byPayment) {
        long paid = target.paid().cents() + reversal.paid().cents();
        boolean afterIt = transaction(target).equals(transaction(reversal))
                && target.order().compareTo(reversal.order()) > 0;
        return target.kind() != Kind.REVERSAL
                && target.payer().equals(reversal.payer())
                && target.charge().cents() + reversal.charge().cents() == 0
                && target.paid().isZero() == reversal.paid().isZero()
                && (!byPayment || paid == 0)
                && date(target).compareTo(date(reversal)) <= 0
                && !afterIt;
    }

    private static List<LoggedAdjudication> inOrderOfEffect(
            List<LoggedAdjudication> ordered, Map<String, LoggedAdjudication> takenBack) {
        Set<LoggedAdjudication> effective = new LinkedHashSet<>();
        for (String date : ordered.stream().map(RecountedClaim::date).distinct().toList()) {
            List<LoggedAdjudication> day =
                    ordered.stream().filter(each -> date(each).equals(date)).toList();
            day.stream()
                    .filter(each -> each.kind() == Kind.REVERSAL && !day.contains(takenBack.get(each.id())))
                    .forEach(effective::add);
            for (LoggedAdjudication target : day) {
                day.stream()
                        .filter(each -> target.equals(takenBack.get(each.id())))
                        .forEach(reversal -> effective.addAll(List.of(target, reversal)));
            }
            effective.addAll(day);
        }
        return new ArrayList<>(effective);
    }

    /// The parts of the first adjudication; none if the claim has no first adjudication.
    List<LoggedAdjudication> first() {
        List<LoggedAdjudication> candidates =
                effective.stream().filter(RecountedClaims::mayBeFirst).toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        LoggedAdjudication first = candidates.getFirst();
        List<LoggedAdjudication> sameTransaction = ordered.stream()
                .filter(each ->
                        each.payer().equals(first.payer()) && transaction(each).equals(transaction(first)))
                .toList();
        int index = sameTransaction.indexOf(first);
        int from = index;
        int to = index;
        while (from > 0 && sameTransaction.get(from - 1).kind() != Kind.REVERSAL) {
            from--;
        }
        while (to + 1 < sameTransaction.size() && sameTransaction.get(to + 1).kind() != Kind.REVERSAL) {
            to++;
        }
        return sameTransaction.subList(from, to + 1).stream()
                .filter(RecountedClaims::mayBeFirst)
                .toList();
    }

    /// A payer's standing after the first so many adjudications in the order of effect.
    RecountedStanding standing(String payer, int count) {
        return RecountedStanding.of(
                effective.subList(0, count).stream()
                        .filter(each -> each.payer().equals(payer))
                        .toList(),
                takenBack);
    }

    static String date(LoggedAdjudication line) {
        return line.order().split("#", -1)[0];
    }

    static String transaction(LoggedAdjudication line) {
        return date(line) + " " + line.order().split("#", -1)[1];
    }
}
