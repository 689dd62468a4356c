package health.overturn.remittance.validation;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What the guide says of one segment's elements, as far as it can be checked element by element.
///
/// It is written as one word an element: `!` the element must be there; a kind; the longest length, or `=` and the only
/// one; after `:` the codes that may stand there.
///
/// | kind | what stands there |
/// |---|---|
/// | `A` | text |
/// | `N` | a name or address, which may go beyond ASCII |
/// | `C` | capital letters and digits |
/// | `U` | a state: capital letters |
/// | `R` | amount |
/// | `Q` | decimal |
/// | `I` | whole number |
/// | `D` | date |
/// | `B` | bank routing number |
/// | `W` | adjustment reason code |
/// | `M` | remark code |
/// | `P` | procedure composite |
/// | `X` | another composite |
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
        nonAscii = Arrays.stream(rules).anyMatch(element -> element.kind() == 'N');
    }

    public int tag() {
        return tag;
    }

    /// Whether the segment can stand in a claim.
    public boolean isClaimDetail() {
        return claimDetail;
    }

    /// Whether it has identifiers that can be checked by themselves.
    boolean hasIdentifiers() {
        return hasIdentifiers;
    }

    /// Its place among the segments of a claim, before its qualifier is asked.
    int claimRank() {
        return claimRank;
    }

    /// Its place among the segments of a line, before its qualifier is asked.
    int lineRank() {
        return lineRank;
    }

    /// How many elements the guide has.
    int maxElements() {
        return rules.length;
    }

    /// The last element that must be there; 0 where none must.
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
