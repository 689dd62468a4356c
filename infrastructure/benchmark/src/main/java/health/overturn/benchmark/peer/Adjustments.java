package health.overturn.benchmark.peer;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import java.util.List;

/// Reads the reason, amount and quantity triplets of a CAS segment.
final class Adjustments {
    private static final int LAST_TRIPLET = 17;

    private Adjustments() {}

    static void addTo(List<Adjustment> adjustments, PeerSegment cas) {
        for (int element = 2; element <= LAST_TRIPLET; element += 3) {
            if (!cas.at(element).isEmpty()) {
                adjustments.add(new Adjustment(
                        AdjustmentGroup.of(cas.at(1)),
                        Carc.of(cas.at(element)),
                        PeerValues.money(cas.at(element + 1)),
                        cas.ordinal(),
                        cas.at(element + 1).isEmpty()));
            }
        }
    }
}
