package health.overturn.denials.judge;

/// Sums of cents that stay at the largest amount instead of failing: one absurd claim must not stop a file.
final class JudgeCents {
    private JudgeCents() {}

    static long plus(long one, long other) {
        long sum = one + other;
        boolean overflown = ((one ^ sum) & (other ^ sum)) < 0;
        if (!overflown) {
            return sum;
        }
        return one < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
    }

    static long minus(long one, long other) {
        return plus(one, other == Long.MIN_VALUE ? Long.MAX_VALUE : -other);
    }
}
