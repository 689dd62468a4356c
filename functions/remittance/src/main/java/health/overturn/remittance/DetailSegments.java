package health.overturn.remittance;

import health.overturn.remittance.x12.Segment;
import java.util.Set;

/// The segments that claims and lines have in common: CAS and REF.
final class DetailSegments {
    private static final int TRIPLETS = 6;
    /// Deductible, coinsurance and copayment are the patient's.
    private static final Set<String> PATIENT_REASONS = Set.of("1", "2", "3");

    private final Elements elements;
    private final Segment segment;

    DetailSegments(Elements elements) {
        this.elements = elements;
        this.segment = elements.segment();
    }

    /// CAS: a group and up to six triplets of reason, amount and quantity.
    void adjustments(Details details) {
        String group = segment.code(1);
        boolean contractual = group.equals("CO");
        for (int triplet = 0; triplet < TRIPLETS; triplet++) {
            int reason = 2 + 3 * triplet;
            if (!segment.isEmpty(reason) || !segment.isEmpty(reason + 1)) {
                String code = segment.code(reason);
                if (contractual && PATIENT_REASONS.contains(code)) {
                    elements.flag(ProblemCode.CODE_UNKNOWN, reason, "a reason that goes with group CO");
                }
                details.add(new Adjustment(group, code, elements.money(reason + 1), segment.ordinal()));
            }
        }
    }

    /// REF: a qualifier and what it qualifies.
    void reference(Details details) {
        details.add(new Reference(segment.code(1), elements.secret(2)));
    }
}
