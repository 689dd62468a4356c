package health.overturn.sample;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Splits a valid file into segments in the simplest possible way.
final class SegmentList {
    private SegmentList() {}

    /// The elements of each segment; the first is the id.
    static List<List<String>> of(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        List<List<String>> segments = new ArrayList<>();
        int at = 0;
        char element = '*';
        char terminator = '~';
        while (at < text.length()) {
            if (text.startsWith("ISA", at)) {
                element = text.charAt(at + 3);
                terminator = text.charAt(at + 105);
            }
            int end = text.indexOf(terminator, at);
            segments.add(Arrays.asList(text.substring(at, end).split("\\Q" + element + "\\E", -1)));
            at = end + 1;
            while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
                at++;
            }
        }
        return segments;
    }

    static long cents(List<String> segment, int ordinal) {
        return ordinal < segment.size() && !segment.get(ordinal).isEmpty()
                ? new BigDecimal(segment.get(ordinal)).movePointRight(2).longValueExact()
                : 0;
    }

    /// The sum of the amounts of a CAS or PLB segment.
    ///
    /// @param first the index of the first amount
    /// @param apart the distance between amounts
    static long sum(List<String> segment, int first, int apart) {
        long sum = 0;
        for (int i = first; i < segment.size(); i += apart) {
            sum += cents(segment, i);
        }
        return sum;
    }
}
