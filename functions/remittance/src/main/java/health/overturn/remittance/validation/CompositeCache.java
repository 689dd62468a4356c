package health.overturn.remittance.validation;

import health.overturn.remittance.x12.Segment;
import org.jspecify.annotations.Nullable;

/// Remembers the values made from composites, because a file repeats a few hundred composites millions of times.
///
/// The table has a fixed size. A composite replaces another in its slot, so that hostile input costs time but no
/// memory.
public final class CompositeCache<T> {
    private static final int SLOT_BITS = 9;
    private static final long HASH_MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final Segment segment;
    private final long[] firstWords = new long[1 << SLOT_BITS];
    private final long[] secondWords = new long[1 << SLOT_BITS];
    private final Object[] values = new Object[1 << SLOT_BITS];

    public CompositeCache(Segment segment) {
        this.segment = segment;
    }

    /// The value of a composite with the same bytes and the same component separator; null if none is remembered.
    @SuppressWarnings("unchecked")
    @Nullable public T find(int element) {
        long low = segment.firstWord(element);
        long high = segment.secondWord(element);
        int slot = slot(low, high);
        return firstWords[slot] == low && secondWords[slot] == high ? (T) values[slot] : null;
    }

    /// Remembers the value of a composite, if the composite has at most 14 bytes.
    public void put(int element, T value) {
        long low = segment.firstWord(element);
        long high = segment.secondWord(element);
        if (high != Segment.NO_WORD) {
            int slot = slot(low, high);
            firstWords[slot] = low;
            secondWords[slot] = high;
            values[slot] = value;
        }
    }

    private static int slot(long low, long high) {
        return (int) (((low ^ Long.rotateLeft(high, 29)) * HASH_MULTIPLIER) >>> (Long.SIZE - SLOT_BITS));
    }
}
