package health.overturn.denials.judge;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Adds up what a payer split or took back inside one scope: equal group and reason become one amount, and amounts
/// that come to nothing, or to more payment, fall away.
final class Netting {
    /// Above this, pairs are not compared one by one; a hostile file may hold any number.
    private static final int FEW = 12;

    private Netting() {}

    /// What is left; the list itself where there is nothing to net, which is the usual case.
    static List<Adjustment> of(List<Adjustment> adjustments) {
        return isNet(adjustments) ? adjustments : netted(adjustments);
    }

    private static boolean isNet(List<Adjustment> adjustments) {
        int size = adjustments.size();
        if (size > FEW) {
            return false;
        }
        for (int one = 0; one < size; one++) {
            Adjustment adjustment = adjustments.get(one);
            if (!adjustment.amount().isPositive()) {
                return false;
            }
            for (int other = 0; other < one; other++) {
                if (sameReason(adjustment, adjustments.get(other))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Adjustment> netted(List<Adjustment> adjustments) {
        Map<String, Adjustment> sums = new LinkedHashMap<>();
        for (Adjustment adjustment : adjustments) {
            sums.merge(key(adjustment), adjustment, Netting::sum);
        }
        List<Adjustment> left = new ArrayList<>(sums.values());
        left.removeIf(adjustment -> !adjustment.amount().isPositive());
        return left;
    }

    private static Adjustment sum(Adjustment first, Adjustment next) {
        long cents = JudgeCents.plus(first.amount().cents(), next.amount().cents());
        return new Adjustment(first.group(), first.reason(), Money.ofCents(cents), first.segment());
    }

    static String key(Adjustment adjustment) {
        return adjustment.group() + "*" + adjustment.reason();
    }

    private static boolean sameReason(Adjustment one, Adjustment other) {
        return one.reason().equals(other.reason()) && one.group().equals(other.group());
    }
}
