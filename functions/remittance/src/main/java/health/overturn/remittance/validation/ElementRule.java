package health.overturn.remittance.validation;

import health.overturn.remittance.x12.Tag;
import java.util.Arrays;

/// The rule of one element, parsed from one word of the specification of a [SegmentRule].
final class ElementRule {
    private static final int SLOT_BITS = 9;
    private static final int[] ANY_CODE = {};

    private final ElementKind kind;
    private final int minLength;
    private final int maxLength;
    private final boolean required;
    private final int hashFactor;
    private final int[] codeSlots;

    ElementRule(String specification) {
        required = specification.startsWith("!");
        String rest = required ? specification.substring(1) : specification;
        int colon = rest.indexOf(':');
        String length = rest.substring(1, colon < 0 ? rest.length() : colon);
        kind = ElementKind.of(rest.charAt(0));
        boolean exact = length.startsWith("=");
        maxLength = length.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(exact ? length.substring(1) : length);
        minLength = exact ? maxLength : 1;
        int[] tags = colon < 0 ? ANY_CODE : tags(rest.substring(colon + 1));
        hashFactor = findHashFactor(tags);
        codeSlots = colon < 0 ? ANY_CODE : toSlots(tags, hashFactor);
    }

    private static int[] tags(String codes) {
        return Arrays.stream(codes.split(",")).mapToInt(Tag::of).toArray();
    }

    /// Finds an odd factor that gives every tag its own slot, so that a lookup is one comparison.
    private static int findHashFactor(int[] tags) {
        int factor = 1;
        while (countSlots(tags, factor) < tags.length) {
            factor += 2;
        }
        return factor;
    }

    private static long countSlots(int[] tags, int factor) {
        return Arrays.stream(tags).map(tag -> slot(tag, factor)).distinct().count();
    }

    private static int[] toSlots(int[] tags, int factor) {
        int[] slots = new int[1 << SLOT_BITS];
        for (int tag : tags) {
            slots[slot(tag, factor)] = tag;
        }
        return slots;
    }

    private static int slot(int tag, int factor) {
        return (tag * (factor * 0x9E3779B1)) >>> (Integer.SIZE - SLOT_BITS);
    }

    ElementKind kind() {
        return kind;
    }

    /// Whether a value may have this length.
    boolean allowsLength(int length) {
        return length <= maxLength && length >= minLength;
    }

    /// The allowed length, as the rule of a message: `at most 38 characters long`.
    String lengthText() {
        String limit = minLength == maxLength ? "exactly " : "at most ";
        return limit + maxLength + (maxLength == 1 ? " character long" : " characters long");
    }

    boolean isRequired() {
        return required;
    }

    /// Whether the code with this tag is allowed; any code is if the rule lists none.
    boolean allowsCode(int tag) {
        return codeSlots.length == 0 || codeSlots[slot(tag, hashFactor)] == tag;
    }
}
