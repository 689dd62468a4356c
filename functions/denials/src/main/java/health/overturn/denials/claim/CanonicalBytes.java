package health.overturn.denials.claim;

import health.overturn.remittance.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// A reusable buffer into which facts are written so that no two different facts give the same bytes.
///
/// Everything is a number, seven bits to a byte, the lowest first. A text is its length and its characters, a list its
/// size and its items, a value that may be absent 0, or 1 and the value: no separator, so none can be forged.
final class CanonicalBytes {
    private byte[] bytes = new byte[1024];
    private int length;

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    /// Forgets what was written after the first `newLength` bytes.
    void truncate(int newLength) {
        length = newLength;
    }

    /// Any number. Small magnitudes of either sign are short.
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

    /// Equal for 1, 1.0 and 1.00.
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
