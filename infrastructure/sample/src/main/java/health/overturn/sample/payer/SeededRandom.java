package health.overturn.sample.payer;

import java.util.List;
import java.util.SplittableRandom;

/// A random number generator that gives the same sequence for the same seed on any machine.
public final class SeededRandom {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private SeededRandom(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// A generator for one purpose; other purposes and ordinals give independent sequences.
    ///
    /// @param purpose part of the seed: another text gives other samples
    public static SeededRandom of(long seed, String purpose, int ordinal) {
        return new SeededRandom((seed * MULTIPLIER + purpose.hashCode()) * MULTIPLIER + ordinal);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /// A number from the first to the last, both inclusive.
    public int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    public final <T> T oneOf(T... all) {
        return all[random.nextInt(all.length)];
    }
}
