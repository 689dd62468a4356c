package health.overturn.denials.adjudication;

import health.overturn.remittance.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// A reusable buffer for an unambiguous encoding: two different facts never have the same bytes.
///
/// Everything is written as numbers, seven bits to a byte, the lowest bits first. A text is its length and its
/// characters. A list is its size and its items. A value that may be absent is 0, or 1 and the value. There is no
/// separator, so no text can contain one.
final class CanonicalBytes {
    private byte[] bytes = new byte[1024];
    private int length;

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    /// Drops all bytes after the first `newLength`.
    void truncate(int newLength) {
        length = newLength;
    }

    /// Writes a number. Numbers close to zero, of either sign, take few bytes.
    void number(long value) {
        unsigned((value << 1) ^ (value >> 63));
    }

    void text(String value) {
        int characters = value.length();
        unsigned(characters);
        for (int i = 0; i < characters; i++) {
            unsigned(value.charAt(i));
        }
    }

    void money(Money value) {
        number(value.cents());
    }

    void date(@Nullable LocalDate value) {
        optional(value, (bytes, day) -> bytes.number(day.toEpochDay()));
    }

    /// Writes a decimal by its value: 1, 1.0 and 1.00 have the same bytes.
    void decimal(BigDecimal value) {
        text(value.stripTrailingZeros().toString());
    }

    <T> void list(List<T> values, BiConsumer<CanonicalBytes, T> item) {
        unsigned(values.size());
        for (T value : values) {
            item.accept(this, value);
        }
    }

    <T> void optional(@Nullable T value, BiConsumer<CanonicalBytes, T> item) {
        unsigned(value == null ? 0 : 1);
        if (value != null) {
            item.accept(this, value);
        }
    }

    private void unsigned(long value) {
        if (length + 10 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }
}
