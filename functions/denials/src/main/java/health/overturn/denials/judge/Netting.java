package health.overturn.denials.judge;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.Money;
import health.overturn.remittance.SaturatingCents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Nets the adjustments of one claim or line. Adjustments of one group and reason code become one, and sums of zero or
/// less are left out: the payer split the amount or took it back.
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

    private static List<Adjustment> merge(List<Adjustment> adjustments) {
        Map<String, Adjustment> sums = new LinkedHashMap<>();
        for (Adjustment adjustment : adjustments) {
            sums.merge(keyOf(adjustment), adjustment, Netting::sum);
        }
        List<Adjustment> remaining = new ArrayList<>(sums.values());
        remaining.removeIf(adjustment -> !adjustment.amount().isPositive());
        return remaining;
    }

    private static Adjustment sum(Adjustment first, Adjustment next) {
        long cents = SaturatingCents.add(first.amount().cents(), next.amount().cents());
        return new Adjustment(first.group(), first.reason(), Money.ofCents(cents), first.segment());
    }

    static String keyOf(Adjustment adjustment) {
        return adjustment.group() + "*" + adjustment.reason();
    }

    private static boolean sameReason(Adjustment one, Adjustment other) {
        return one.reason().equals(other.reason()) && one.group().equals(other.group());
    }
}
