package health.overturn.storage.denial;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/// Keeps for half a minute what took many index entries to read, so that the pages of a long list do not read it again
/// and again. What is short is read each time.
///
/// It keeps the order of a list, never a denial: each page reads its denials as they are now. So a row is right to the
/// second, and its place in a long list to half a minute.
///
/// @param <K> names what is read, with its practice
public final class RecentReads<K, V> {
    private static final Duration AGE = Duration.ofSeconds(30);
    private static final int SHORT = 250;
    private static final int MAX_ENTRIES = 1_000_000;

    private final InstantSource clock;
    private final ToIntFunction<V> entries;
    private final Map<K, Kept<V>> kept = new HashMap<>();
    private int keptEntries;

    /// @param entries the number of index entries that a value comes from
    public RecentReads(InstantSource clock, ToIntFunction<V> entries) {
        this.clock = clock;
        this.entries = entries;
    }

    private record Kept<V>(V value, Instant until) {}

    /// Returns what a reader reads, or read less than half a minute ago. Two threads may read the same at once.
    public V get(K key, Supplier<V> reader) {
        Instant now = clock.instant();
        synchronized (kept) {
            Kept<V> found = kept.get(key);
            if (found != null && now.isBefore(found.until())) {
                return found.value();
            }
        }
        V value = reader.get();
        keep(key, new Kept<>(value, now.plus(AGE)));
        return value;
    }

    private void keep(K key, Kept<V> read) {
        int size = entries.applyAsInt(read.value());
        synchronized (kept) {
            Kept<V> before = kept.remove(key);
            keptEntries -= before == null ? 0 : entries.applyAsInt(before.value());
            if (size <= SHORT) {
                return;
            }
            if (keptEntries + size > MAX_ENTRIES) {
                kept.clear();
                keptEntries = 0;
            }
            kept.put(key, read);
            keptEntries += size;
        }
    }
}
