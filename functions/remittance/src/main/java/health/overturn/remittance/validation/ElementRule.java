package health.overturn.remittance.validation;

import health.overturn.remittance.x12.Tag;
import java.util.Arrays;

/// What the guide says of one element, read from one word of a [SegmentRule].
final class ElementRule {
    private static final int PLACES_BITS = 9;
    private static final int[] ANY = {};

    private final char kind;
    private final int shortest;
    private final int longest;
    private final boolean required;
    private final int factor;
    private final int[] codes;

    ElementRule(String word) {
        required = word.startsWith("!");
        String rest = required ? word.substring(1) : word;
        int colon = rest.indexOf(':');
        String length = rest.substring(1, colon < 0 ? rest.length() : colon);
        kind = rest.charAt(0);
        boolean exact = length.startsWith("=");
        longest = length.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(exact ? length.substring(1) : length);
        shortest = exact ? longest : 1;
        int[] tags = colon < 0 ? ANY : tags(rest.substring(colon + 1));
        factor = factorFor(tags);
        codes = colon < 0 ? ANY : placed(tags, factor);
    }

    private static int[] tags(String codes) {
        return Arrays.stream(codes.split(",")).mapToInt(Tag::of).toArray();
    }

    /// An odd factor that brings every tag to a place of its own, so that asking for one never searches.
    private static int factorFor(int[] tags) {
        int factor = 1;
        while (placesOf(tags, factor) < tags.length) {
            factor += 2;
        }
        return factor;
    }

    private static long placesOf(int[] tags, int factor) {
        return Arrays.stream(tags).map(tag -> place(tag, factor)).distinct().count();
    }

    private static int[] placed(int[] tags, int factor) {
        int[] places = new int[1 << PLACES_BITS];
        for (int tag : tags) {
            places[place(tag, factor)] = tag;
        }
        return places;
    }

    private static int place(int tag, int factor) {
        return (tag * (factor * 0x9E3779B1)) >>> (Integer.SIZE - PLACES_BITS);
    }

    char kind() {
        return kind;
    }

    /// Whether a value may be so long.
    boolean fits(int length) {
        return length <= longest && length >= shortest;
    }

    boolean isRequired() {
        return required;
    }

    /// Whether a code of this tag may stand there.
    boolean allows(int tag) {
        return codes.length == 0 || codes[place(tag, factor)] == tag;
    }
}
