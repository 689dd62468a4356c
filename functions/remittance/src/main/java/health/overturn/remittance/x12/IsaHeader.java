package health.overturn.remittance.x12;

import static health.overturn.remittance.x12.Bytes.isAlphanumeric;
import static health.overturn.remittance.x12.Bytes.isBlank;
import static health.overturn.remittance.x12.Bytes.isLineEnd;

import org.jspecify.annotations.Nullable;

/// The delimiters of an ISA segment.
///
/// They are found by counting separators and not at fixed positions, because one public sample in four has other
/// widths.
///
/// @param end the index of the terminator
/// @param regular whether the segment has 16 elements
record IsaHeader(Delimiters delimiters, int end, boolean regular) {
    /// The number of bytes that must be in the buffer to read a header: an ISA has 106; wrapped or badly padded ones
    /// have more.
    static final int LOOKAHEAD = 1024;

    private static final int ELEMENTS = 16;
    private static final int REPETITION = 11;

    /// Whether the bytes at an index are the letters ISA and a separator.
    static boolean startsAt(byte[] bytes, int at, int limit) {
        return at + 4 <= limit
                && Bytes.upper(bytes[at]) == 'I'
                && Bytes.upper(bytes[at + 1]) == 'S'
                && Bytes.upper(bytes[at + 2]) == 'A'
                && isDelimiter(bytes[at + 3]);
    }

    /// Whether a complete header starts at an index in the middle of other bytes.
    static boolean mayStartAt(byte[] bytes, int at, int limit) {
        return startsAt(bytes, at, limit)
                && (at == 0 || !isAlphanumeric(bytes[at - 1]))
                && read(bytes, at, limit) != null;
    }

    /// Reads the header that starts at an index; null if there is none.
    static @Nullable IsaHeader read(byte[] bytes, int from, int limit) {
        int to = Math.min(limit, from + LOOKAHEAD);
        byte element = bytes[from + 3];
        int separators = 0;
        for (int i = from + 3; i < to; i++) {
            if (bytes[i] == element && ++separators == ELEMENTS) {
                return afterLastSeparator(bytes, from, i + 1, to);
            }
            if (startsSegment(bytes, i, to, 'G', 'S', element)) {
                return beforeGroup(bytes, from, i);
            }
        }
        return null;
    }

    private static @Nullable IsaHeader afterLastSeparator(byte[] bytes, int from, int start, int to) {
        int component = start;
        while (component < to && isLineEnd(bytes[component])) {
            component++;
        }
        if (component == to || isAlphanumeric(bytes[component])) {
            return component == start ? null : create(bytes, from, (byte) ':', start, true);
        }
        int end = component + 1;
        while (end < to && bytes[end] == ' ') {
            end++;
        }
        if (end == to) {
            return null;
        }
        if (isAlphanumeric(bytes[end])) {
            return withoutComponent(bytes, from, component, to);
        }
        return create(bytes, from, bytes[component], isLineEnd(bytes[end]) ? afterLineEnd(bytes, end, to) : end, true);
    }

    /// A line end after ISA16 is the terminator, unless it only wraps the line before the terminator.
    private static int afterLineEnd(byte[] bytes, int lineEnd, int to) {
        int next = lineEnd;
        while (next < to && isBlank(bytes[next])) {
            next++;
        }
        if (next < to && !isAlphanumeric(bytes[next])) {
            return next;
        }
        boolean carriageReturnFirst = bytes[lineEnd] == '\r' && lineEnd + 1 < to && bytes[lineEnd + 1] == '\n';
        return carriageReturnFirst ? lineEnd + 1 : lineEnd;
    }

    /// ISA16 or the terminator is missing before GS; the byte before ST shows which.
    private static @Nullable IsaHeader withoutComponent(byte[] bytes, int from, int last, int to) {
        for (int i = last + 1; i < to; i++) {
            if (startsSegment(bytes, i, to, 'S', 'T', bytes[from + 3])) {
                byte terminator = bytes[terminatorBefore(bytes, last, i)];
                return terminator == bytes[last]
                        ? create(bytes, from, (byte) ':', last, true)
                        : new IsaHeader(delimiters(bytes, from, bytes[last], terminator), last, false);
            }
        }
        return create(bytes, from, (byte) ':', last, true);
    }

    /// Separators are missing; the byte before GS is the terminator.
    private static @Nullable IsaHeader beforeGroup(byte[] bytes, int from, int group) {
        int end = terminatorBefore(bytes, from + 4, group);
        byte last = bytes[end - 1];
        boolean declared = bytes[end - 2] == bytes[from + 3] && isDelimiter(last);
        return create(bytes, from, declared ? last : (byte) ':', end, false);
    }

    private static int terminatorBefore(byte[] bytes, int min, int segment) {
        int at = segment - 1;
        while (at > min && isBlank(bytes[at])) {
            at--;
        }
        return isDelimiter(bytes[at]) && !isLineEnd(bytes[at]) ? at : at + 1;
    }

    private static @Nullable IsaHeader create(byte[] bytes, int from, byte component, int end, boolean regular) {
        byte terminator = bytes[end];
        if (terminator == bytes[from + 3] || terminator == component || isAlphanumeric(terminator)) {
            return null;
        }
        return new IsaHeader(delimiters(bytes, from, component, terminator), end, regular);
    }

    private static Delimiters delimiters(byte[] bytes, int from, byte component, byte terminator) {
        return new Delimiters(bytes[from + 3], component, repetition(bytes, from), terminator);
    }

    /// ISA11 if it is one byte that can be a delimiter, else 0; older versions have a letter there.
    private static byte repetition(byte[] bytes, int from) {
        byte element = bytes[from + 3];
        int separators = 0;
        for (int i = from + 3; i < bytes.length - 2 && i < from + LOOKAHEAD; i++) {
            if (bytes[i] == element && ++separators == REPETITION) {
                return bytes[i + 2] == element && isDelimiter(bytes[i + 1]) ? bytes[i + 1] : 0;
            }
        }
        return 0;
    }

    private static boolean startsSegment(byte[] bytes, int at, int to, char first, char second, byte element) {
        return at + 2 < to
                && bytes[at] == first
                && bytes[at + 1] == second
                && bytes[at + 2] == element
                && bytes[at - 1] != element
                && bytes[at - 1] != ' '
                && !isAlphanumeric(bytes[at - 1]);
    }

    private static boolean isDelimiter(byte b) {
        return (!isAlphanumeric(b) && !isBlank(b)) || b == '\t';
    }
}
