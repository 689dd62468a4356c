package health.overturn.remittance;

import health.overturn.remittance.x12.Tag;
import java.util.Arrays;

/// What the guide says of one element, read from one word of a [SegmentRule].
final class ElementRule {
    private static final int[] ANY = {};

    private final char kind;
    private final int longest;
    private final boolean required;
    private final int[] codes;

    ElementRule(String word) {
        required = word.startsWith("!");
        String rest = required ? word.substring(1) : word;
        int colon = rest.indexOf(':');
        String length = rest.substring(1, colon < 0 ? rest.length() : colon);
        kind = rest.charAt(0);
        longest = length.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(length);
        codes = colon < 0 ? ANY : tags(rest.substring(colon + 1));
    }

    private static int[] tags(String codes) {
        return Arrays.stream(codes.split(",")).mapToInt(Tag::of).toArray();
    }

    char kind() {
        return kind;
    }

    int longest() {
        return longest;
    }

    boolean isRequired() {
        return required;
    }

    /// Whether a code of this tag may stand there.
    boolean allows(int tag) {
        if (codes.length == 0) {
            return true;
        }
        for (int code : codes) {
            if (code == tag) {
                return true;
            }
        }
        return false;
    }
}
