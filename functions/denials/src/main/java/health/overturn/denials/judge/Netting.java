package health.overturn.denials.judge;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import health.overturn.remittance.SaturatingCents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Nets the adjustments of one claim or line. Adjustments of one group and reason code become one. A sum of less than
/// zero is left out, and so is one of zero that amounts came to: the payer took it back. A code that was sent with an
/// amount of zero, or without one, stays: the payer says it.
final class Netting {
    /// Up to this number, all pairs are compared. A hostile file may hold any number of adjustments.
    private static final int MAX_PAIRWISE = 12;

    private Netting() {}

    /// The netted adjustments; the list itself where there is nothing to net, which is the usual case.
    static List<Adjustment> net(List<Adjustment> adjustments) {
        return isNet(adjustments) ? adjustments : merge(adjustments);
    }

    private static boolean isNet(List<Adjustment> adjustments) {
        int size = adjustments.size();
        if (size > MAX_PAIRWISE) {
            return false;
        }
        for (int one = 0; one < size; one++) {
            Adjustment adjustment = adjustments.get(one);
            if (adjustment.amount().isNegative()) {
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

    private static List<Adjustment> merge(List<Adjustment> adjustments) {
        List<Adjustment> remaining = new ArrayList<>();
        for (Sum sum : sums(adjustments)) {
            if (sum.cents > 0 || (sum.cents == 0 && sum.isOnlySaid)) {
                remaining.add(sum.adjustment());
            }
        }
        return remaining;
    }

    private static Collection<Sum> sums(List<Adjustment> adjustments) {
        Map<Key, Sum> sums = new LinkedHashMap<>();
        for (Adjustment adjustment : adjustments) {
            sums.computeIfAbsent(Key.of(adjustment), key -> new Sum(adjustment)).add(adjustment);
        }
        return sums.values();
    }

    /// How far the netted sums below zero go, in positive cents.
    static long negatives(List<Adjustment> adjustments) {
        if (isNet(adjustments)) {
            return 0;
        }
        long negatives = 0;
        for (Sum sum : sums(adjustments)) {
            negatives = SaturatingCents.add(negatives, Math.max(0, -sum.cents));
        }
        return negatives;
    }

    /// The sum of all amounts in cents.
    static long sum(List<Adjustment> adjustments) {
        long sum = 0;
        for (Adjustment adjustment : adjustments) {
            sum = SaturatingCents.add(sum, adjustment.amount().cents());
        }
        return sum;
    }

    /// What adjustments must have in common to become one.
    record Key(AdjustmentGroup group, Carc reason) {
        static Key of(Adjustment adjustment) {
            return new Key(adjustment.group(), adjustment.reason());
        }
    }

    private static boolean sameReason(Adjustment one, Adjustment other) {
        return one.reason().equals(other.reason()) && one.group().equals(other.group());
    }

    /// The sum of the adjustments of one group and reason code.
    private static final class Sum {
        private final Adjustment first;
        private long cents;
        private boolean isOnlySaid = true;
        private boolean isAmountMissing;

        Sum(Adjustment first) {
            this.first = first;
        }

        void add(Adjustment adjustment) {
            cents = SaturatingCents.add(cents, adjustment.amount().cents());
            isOnlySaid &= adjustment.amount().isZero();
            isAmountMissing |= adjustment.amountMissing();
        }

        Adjustment adjustment() {
            return new Adjustment(
                    first.group(),
                    first.reason(),
                    Money.ofCents(cents),
                    first.segment(),
                    isAmountMissing && cents == 0);
        }
    }
}
