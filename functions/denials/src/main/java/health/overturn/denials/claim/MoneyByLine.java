package health.overturn.denials.claim;

import health.overturn.denials.judge.Reason;
import health.overturn.remittance.Money;
import health.overturn.remittance.SaturatingCents;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Cents by the line on which they stand, 0 for claim level. Only positive amounts are kept.
final class MoneyByLine {
    private final Map<Integer, Long> cents = new TreeMap<>();

    static MoneyByLine of(List<Reason> reasons) {
        MoneyByLine money = new MoneyByLine();
        reasons.forEach(reason -> money.add(reason.line(), reason.amount().cents()));
        return money;
    }

    void add(int line, long amount) {
        if (amount > 0) {
            cents.merge(line, amount, SaturatingCents::add);
        }
    }

    void removeAll(Collection<Integer> lines) {
        cents.keySet().removeAll(lines);
    }

    Set<Integer> lines() {
        return new TreeSet<>(cents.keySet());
    }

    Money sumOf(Collection<Integer> lines) {
        long sum = 0;
        for (Map.Entry<Integer, Long> entry : cents.entrySet()) {
            sum = lines.contains(entry.getKey()) ? SaturatingCents.add(sum, entry.getValue()) : sum;
        }
        return Money.ofCents(sum);
    }

    Money sum() {
        return sumOf(cents.keySet());
    }

    boolean isEmpty() {
        return cents.isEmpty();
    }

    /// The money of some lines, in a map of its own.
    Map<Integer, Long> byLine(Collection<Integer> lines) {
        Map<Integer, Long> some = new TreeMap<>(cents);
        some.keySet().retainAll(lines);
        return some;
    }

    Map<Integer, Long> byLine() {
        return Map.copyOf(cents);
    }
}
