package health.overturn.remittance.validation;

import health.overturn.remittance.x12.Segment;
import org.jspecify.annotations.Nullable;

/// What was once made of a composite: a file repeats a few hundred of them millions of times.
///
/// A fixed table: a composite that falls on another's place replaces it, so that hostile input costs time and no
/// memory.
public final class CompositeCache<T> {
    private static final int PLACES_BITS = 9;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Segment segment;
    private final long[] first = new long[1 << PLACES_BITS];
    private final long[] second = new long[1 << PLACES_BITS];
    private final Object[] values = new Object[1 << PLACES_BITS];

    public CompositeCache(Segment segment) {
        this.segment = segment;
    }

    /// What was made of the same bytes between the same separators, if it is still known.
    @SuppressWarnings("unchecked")
    @Nullable public T find(int element) {
        long low = segment.firstWord(element);
        long high = segment.secondWord(element);
        int place = place(low, high);
        return first[place] == low && second[place] == high ? (T) values[place] : null;
    }

    public void keep(int element, T value) {
        long low = segment.firstWord(element);
        long high = segment.secondWord(element);
        if (high != Segment.NO_WORD) {
            int place = place(low, high);
            first[place] = low;
            second[place] = high;
            values[place] = value;
        }
    }

    private static int place(long low, long high) {
        return (int) (((low ^ Long.rotateLeft(high, 29)) * SPREAD) >>> (Long.SIZE - PLACES_BITS));
    }
}
