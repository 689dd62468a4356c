package health.overturn.remittance.x12;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The current segment of a [SegmentReader]: a view of its buffer, valid until the reader moves on.
///
/// Elements are numbered from 1, as in the guides; 0 is the segment id. A missing element is empty. Leading and
/// trailing blanks do not belong to a value.
public final class Segment {
    /// More elements than any segment of an 835 has; further ones are ignored.
    static final int MAX_ELEMENTS = 64;

    public static final long NO_WORD = -1;
    private static final int MAX_LENGTH_IN_WORDS = 14;

    private final ShortCodeCache codes = new ShortCodeCache();
    private final DateParser dates = new DateParser();
    private final byte[] bytes;
    final int[] bounds = new int[MAX_ELEMENTS + 2];
    /// The start and end of each element without blanks; both 0 after the last element.
    private final int[] starts = new int[MAX_ELEMENTS + 2];
    private final int[] ends = new int[MAX_ELEMENTS + 2];
    private int filledElements;
    int elements;
    int ordinal;
    long offset;
    boolean nonAscii;
    boolean controlCharacters;
    /// Whether the segment has a blank, so that a value may have leading or trailing blanks.
    boolean blanks;
    byte componentSeparator;
    private final ComponentBounds components;
    private int tag;
    private final long[] amounts = new long[MAX_ELEMENTS + 2];
    private final int[] amountOrdinals = new int[MAX_ELEMENTS + 2];
    private final boolean[] plainAmounts = new boolean[MAX_ELEMENTS + 2];

    Segment(byte[] bytes) {
        this.bytes = bytes;
        this.components = new ComponentBounds(bytes);
    }

    /// The ordinal of the segment in the file, from 1.
    public int ordinal() {
        return ordinal;
    }

    /// The offset of its first byte in the file, from 0.
    public long offset() {
        return offset;
    }

    /// The number of elements after the id, counted by separators.
    public int elements() {
        return elements;
    }

    /// Whether the segment has non-ASCII bytes.
    public boolean hasNonAscii() {
        return nonAscii;
    }

    /// Whether the segment has control characters other than delimiters.
    public boolean hasControlCharacters() {
        return controlCharacters;
    }

    /// Whether a value has leading or trailing blanks.
    public boolean hasPaddedElement() {
        if (!blanks) {
            return false;
        }
        for (int element = 0; element <= elements; element++) {
            if (length(element) != width(element)) {
                return true;
            }
        }
        return false;
    }

    /// The number of bytes between the separators of an element, blanks included.
    public int width(int element) {
        return element > elements ? 0 : bounds[element + 1] - bounds[element] - 1;
    }

    /// The id as a [Tag].
    public int tag() {
        return tag;
    }

    void setPosition(int newOrdinal, long newOffset) {
        ordinal = newOrdinal;
        offset = newOffset;
    }

    /// Computes starts and ends from the bounds that the scanner found.
    void updateBounds() {
        for (int element = 0; element <= elements; element++) {
            starts[element] = bounds[element] + 1;
            ends[element] = bounds[element + 1];
        }
        if (blanks) {
            trim();
        }
        for (int element = elements + 1; element <= filledElements; element++) {
            starts[element] = 0;
            ends[element] = 0;
        }
        filledElements = elements;
        tag = tag(0);
    }

    /// Excludes leading and trailing blanks.
    private void trim() {
        for (int element = 0; element <= elements; element++) {
            int from = starts[element];
            int to = ends[element];
            while (from < to && bytes[from] == ' ') {
                from++;
            }
            while (to > from && bytes[to - 1] == ' ') {
                to--;
            }
            starts[element] = from;
            ends[element] = to;
        }
    }

    public boolean isEmpty(int element) {
        return length(element) == 0;
    }

    public int length(int element) {
        return ends[element] - starts[element];
    }

    /// A short code in upper case.
    public String code(int element) {
        return codeOf(element).text();
    }

    /// A short code.
    public ShortCode codeOf(int element) {
        return codes.read(bytes, starts[element], ends[element]);
    }

    /// A code of at most four characters as a [Tag], in upper case; 0 if it is empty.
    public int tag(int element) {
        return tag(starts[element], ends[element]);
    }

    private int tag(int from, int to) {
        int length = to - from;
        if (length <= 0) {
            return 0;
        }
        if (length > Integer.BYTES) {
            return Tag.LONG;
        }
        return Tag.upper(Integer.reverseBytes((int) ByteWords.at(bytes, from)) >>> (Integer.SIZE - Byte.SIZE * length));
    }

    public String text(int element) {
        if (element > elements) {
            return "";
        }
        return text(starts[element], ends[element]);
    }

    private String text(int from, int to) {
        if (from >= to) {
            return "";
        }
        return nonAscii
                ? TextDecoder.decode(bytes, from, to)
                : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /// An amount in cents, or one of the constants of [AmountParser].
    public long amount(int element) {
        if (amountOrdinals[element] != ordinal) {
            readAmount(element, starts[element], ends[element]);
            amountOrdinals[element] = ordinal;
        }
        return amounts[element];
    }

    private void readAmount(int element, int from, int to) {
        long cents = PlainAmountParser.read(bytes, from, to);
        plainAmounts[element] = cents != PlainAmountParser.OTHER;
        amounts[element] = plainAmounts[element] ? cents : AmountParser.parse(bytes, from, to);
    }

    /// A date; null if the element is empty or not a date.
    public @Nullable LocalDate date(int element) {
        return dates.read(bytes, starts[element], ends[element]);
    }

    /// Whether [#quantity] can read the element.
    public boolean isQuantity(int element) {
        int length = length(element);
        return length > 0 && ((length <= QuantityParser.MAX_LENGTH && isDigits(element)) || quantity(element) != null);
    }

    /// A quantity; null if the element is empty or not a number of at most 15 characters.
    public @Nullable BigDecimal quantity(int element) {
        return element > elements ? null : QuantityParser.parse(bytes, starts[element], ends[element]);
    }

    /// Whether the element has only digits.
    public boolean isDigits(int element) {
        return covers(element, Alphabet.DIGIT);
    }

    /// Whether the element has only capital letters.
    public boolean isLetters(int element) {
        return covers(element, Alphabet.UPPERCASE);
    }

    /// Whether the element has only characters of names and addresses; non-ASCII characters count as letters.
    public boolean isName(int element) {
        return covers(element, Alphabet.NAME);
    }

    /// Whether the element has only characters of identifiers and free text.
    public boolean isText(int element) {
        return covers(element, Alphabet.TEXT);
    }

    private boolean covers(int element, int alphabet) {
        return element > elements || Alphabet.covers(bytes, starts[element], ends[element], alphabet);
    }

    /// The Luhn sum of an element with an even number of digits: the first and every second digit are doubled, and the
    /// digits of the results are added.
    public int luhnSum(int element) {
        int sum = 0;
        int to = ends[element];
        for (int i = starts[element]; i + 1 < to; i += 2) {
            int doubled = 2 * (bytes[i] - '0');
            sum += doubled + bytes[i + 1] - '0' - (doubled > 9 ? 9 : 0);
        }
        return sum;
    }

    /// Whether an amount is spelled as in the standard.
    public boolean isRegularAmount(int element) {
        return AmountParser.isAmount(amount(element))
                && (plainAmounts[element] || AmountSpelling.isRegular(bytes, starts[element], ends[element]));
    }

    /// A whole number of at most nine digits; -1 if the element is anything else.
    public int number(int element) {
        int length = length(element);
        if (length == 0 || length > 9 || !isDigits(element)) {
            return -1;
        }
        int value = 0;
        for (int i = ends[element] - length; i < ends[element]; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    /// The first eight bytes of an element. Elements of at most 14 bytes are equal exactly if both words are.
    public long firstWord(int element) {
        return ByteWords.atMost(bytes, starts[element], Math.min(length(element), Long.BYTES));
    }

    /// The bytes after the first eight, the length and the component separator; [#NO_WORD] for more than 14 bytes.
    public long secondWord(int element) {
        int length = length(element);
        if (length > MAX_LENGTH_IN_WORDS) {
            return NO_WORD;
        }
        long rest = ByteWords.atMost(bytes, starts[element] + Long.BYTES, length - Long.BYTES);
        return rest | (long) length << 48 | (long) componentSeparator << 56;
    }

    /// Splits an element into its components for [#component] and returns their number.
    public int split(int element) {
        return element > elements
                ? components.clear()
                : components.split(starts[element], ends[element], componentSeparator);
    }

    /// A component of the element that was split last, as a short code; 0 is the first.
    public ShortCode component(int component) {
        return codes.read(bytes, components.start(component), components.end(component));
    }

    /// A component of the element that was split last, as text; 0 is the first.
    public String componentText(int component) {
        return text(components.start(component), components.end(component));
    }
}
