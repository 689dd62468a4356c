package health.overturn.sample.reshape;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Splits a valid file into its segments. Each byte becomes one character, so that no charset loses data.
final class SegmentSplitter {
    private static final int ISA_LENGTH = 105;
    private static final int COMPONENT_INDEX = 104;

    private final String text;
    private int at;
    private char element = '*';
    private char component = ':';
    private char terminator = '~';

    private SegmentSplitter(byte[] file) {
        this.text = new String(file, StandardCharsets.ISO_8859_1);
    }

    /// The complete segments of a file; a segment without terminator is left out.
    static List<RawSegment> split(byte[] file) {
        SegmentSplitter splitter = new SegmentSplitter(file);
        List<RawSegment> segments = new ArrayList<>();
        while (splitter.moveToNextSegment()) {
            int end = splitter.text.indexOf(splitter.terminator, splitter.at);
            if (end < 0) {
                break;
            }
            segments.add(splitter.segmentUpTo(end));
            splitter.at = end + 1;
        }
        return segments;
    }

    /// Moves to the next segment, skips line ends, and reads the delimiters at an ISA. Returns false at the end.
    private boolean moveToNextSegment() {
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            at++;
        }
        if (text.startsWith("ISA", at) && !Character.isLetterOrDigit(text.charAt(at + 3))) {
            if (at + ISA_LENGTH >= text.length()) {
                return false;
            }
            element = text.charAt(at + 3);
            component = text.charAt(at + COMPONENT_INDEX);
            terminator = text.charAt(at + ISA_LENGTH);
        }
        return at < text.length();
    }

    private RawSegment segmentUpTo(int end) {
        String[] parts = text.substring(at, end).split(Pattern.quote(String.valueOf(element)), -1);
        List<String> elements = new ArrayList<>();
        for (String part : parts) {
            elements.add(part.replace(component, ':'));
        }
        return new RawSegment(elements, end + 1);
    }
}
