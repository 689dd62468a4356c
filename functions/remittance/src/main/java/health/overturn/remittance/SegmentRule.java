package health.overturn.remittance;

import health.overturn.remittance.x12.Tag;
import java.util.Arrays;

/// What the guide says of one segment's elements, as far as it can be checked element by element.
///
/// It is written as one word an element: `!` the element must be there; a kind; the longest length; after `:` the codes
/// that may stand there. Kinds: `A` text, `N` text that may go beyond ASCII, `C` letters and digits, `R` amount, `Q`
/// decimal, `I` whole number, `D` date, `T` time, `X` composite.
final class SegmentRule {
    static final SegmentRule NONE = new SegmentRule("");

    private final char[] kinds;
    private final int[] longest;
    private final boolean[] required;
    private final int[][] codes;
    private final boolean beyondAscii;

    private SegmentRule(String words) {
        String[] elements = words.isEmpty() ? new String[0] : words.split(" ");
        kinds = new char[elements.length];
        longest = new int[elements.length];
        required = new boolean[elements.length];
        codes = new int[elements.length][];
        for (int i = 0; i < elements.length; i++) {
            read(i, elements[i]);
        }
        beyondAscii = words.contains("N") && Arrays.binarySearch(sorted(), 'N') >= 0;
    }

    static SegmentRule of(String words) {
        return new SegmentRule(words);
    }

    private char[] sorted() {
        char[] copy = kinds.clone();
        Arrays.sort(copy);
        return copy;
    }

    private void read(int index, String word) {
        required[index] = word.startsWith("!");
        String rest = required[index] ? word.substring(1) : word;
        int colon = rest.indexOf(':');
        String length = rest.substring(1, colon < 0 ? rest.length() : colon);
        kinds[index] = rest.charAt(0);
        longest[index] = length.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(length);
        codes[index] = colon < 0
                ? new int[0]
                : Arrays.stream(rest.substring(colon + 1).split(","))
                        .mapToInt(Tag::of)
                        .toArray();
    }

    /// How many elements the guide has.
    int elements() {
        return kinds.length;
    }

    char kind(int element) {
        return kinds[element - 1];
    }

    int longest(int element) {
        return longest[element - 1];
    }

    boolean requires(int element) {
        return required[element - 1];
    }

    boolean allows(int element, int tag) {
        int[] allowed = codes[element - 1];
        if (allowed.length == 0) {
            return true;
        }
        for (int code : allowed) {
            if (code == tag) {
                return true;
            }
        }
        return false;
    }

    boolean goesBeyondAscii() {
        return beyondAscii;
    }
}
