package health.overturn.remittance;

import health.overturn.remittance.x12.Segment;

/// The segments that claims and lines have in common: CAS and REF.
final class DetailSegments {
    private static final int TRIPLETS = 6;

    private final Elements elements;
    private final Segment segment;

    DetailSegments(Elements elements) {
        this.elements = elements;
        this.segment = elements.segment();
    }

    /// CAS: a group and up to six triplets of reason, amount and quantity.
    void adjustments(Details details) {
        String group = segment.code(1);
        for (int triplet = 0; triplet < TRIPLETS; triplet++) {
            int reason = 2 + 3 * triplet;
            if (!segment.isEmpty(reason) || !segment.isEmpty(reason + 1)) {
                details.add(new Adjustment(group, segment.code(reason), elements.money(reason + 1), segment.ordinal()));
            }
        }
    }

    /// REF: a qualifier and what it qualifies.
    void reference(Details details) {
        details.add(new Reference(segment.code(1), elements.secret(2)));
    }
}
