package health.overturn.remittance.x12;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Handles eight bytes at a time as a `long`; the first byte is the lowest.
final class ByteWords {
    static final long ONES = 0x0101010101010101L;
    static final long HIGH_BITS = 0x8080808080808080L;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = ~HIGH_BITS;

    private ByteWords() {}

    /// The eight bytes from an index on; all of them must be in the buffer.
    static long at(byte[] bytes, int index) {
        return (long) LONG.get(bytes, index);
    }

    /// The first bytes of [#at], one to eight; the rest are zero.
    static long at(byte[] bytes, int index, int length) {
        return at(bytes, index) & (-1L >>> (Long.SIZE - Byte.SIZE * length));
    }

    /// The first bytes of [#at], at most eight; the rest are zero. Zero if the length is not positive.
    static long atMost(byte[] bytes, int index, int length) {
        return length > 0 ? at(bytes, index, length) : 0;
    }

    /// A word of eight equal bytes.
    static long of(byte b) {
        return (b & 0xFF) * ONES;
    }

    /// Marks each zero byte by its high bit.
    static long zeros(long word) {
        return ~(((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS);
    }

    /// Whether one to eight bytes are all capital letters and digits.
    static boolean areCodes(byte[] bytes, int from, int length) {
        long word = at(bytes, from, length) | (ONES * '0' & ~(-1L >>> (Long.SIZE - Byte.SIZE * length)));
        long ascii = word & LOW_BITS;
        long digits = atLeast(ascii, '0') & ~atLeast(ascii, '9' + 1);
        long capitals = atLeast(ascii, 'A') & ~atLeast(ascii, 'Z' + 1);
        return ((digits | capitals) & ~word & HIGH_BITS) == HIGH_BITS;
    }

    /// Marks each byte that is at least a character by its high bit; no byte may be above 127.
    private static long atLeast(long ascii, int character) {
        return ascii + ONES * (0x80 - character);
    }
}
