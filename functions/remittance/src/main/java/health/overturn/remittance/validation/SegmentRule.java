package health.overturn.remittance.validation;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The rule of one segment: what its elements must be, as far as each can be checked alone.
///
/// The specification has one word for each element: `!` if the element is required; the letter of its [ElementKind];
/// its maximum length, or `=` and its exact length; after `:` the allowed codes.
public final class SegmentRule {
    static final SegmentRule NONE = new SegmentRule(0, "");

    private final int tag;
    private final boolean claimDetail;
    private final boolean hasIdentifiers;
    private final int claimRank;
    private final int lineRank;
    private final ElementRule[] rules;
    private final int lastRequired;
    private final boolean nonAscii;

    SegmentRule(int tag, String specification) {
        this.tag = tag;
        claimDetail = SegmentIds.isClaimDetail(tag);
        hasIdentifiers = IdentifierRules.applyTo(tag);
        claimRank = SegmentOrderValidator.claimRank(tag);
        lineRank = SegmentOrderValidator.lineRank(tag);
        rules = specification.isEmpty()
                ? new ElementRule[0]
                : Arrays.stream(specification.split(" ")).map(ElementRule::new).toArray(ElementRule[]::new);
        lastRequired = IntStream.rangeClosed(1, rules.length)
                .filter(element -> element(element).isRequired())
                .max()
                .orElse(0);
        nonAscii = Arrays.stream(rules).anyMatch(element -> element.kind() == ElementKind.NAME);
    }

    public int tag() {
        return tag;
    }

    /// Whether the segment is allowed in a claim.
    public boolean isClaimDetail() {
        return claimDetail;
    }

    /// Whether [IdentifierRules] has checks for the segment.
    boolean hasIdentifiers() {
        return hasIdentifiers;
    }

    /// Its rank in a claim, see [SegmentOrderValidator].
    int claimRank() {
        return claimRank;
    }

    /// Its rank in a service line, see [SegmentOrderValidator].
    int lineRank() {
        return lineRank;
    }

    /// The number of elements in the guide.
    int maxElements() {
        return rules.length;
    }

    /// The last required element; 0 if none is required.
    int lastRequired() {
        return lastRequired;
    }

    ElementRule element(int element) {
        return rules[element - 1];
    }

    boolean allowsNonAscii() {
        return nonAscii;
    }
}
