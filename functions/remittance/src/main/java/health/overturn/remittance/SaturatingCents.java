package health.overturn.remittance;

/// Sums of cents that stop at the largest number instead of overflowing.
public final class SaturatingCents {
    private SaturatingCents() {}

    public static long add(long left, long right) {
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) < 0) {
            return left < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
        }
        return sum;
    }
}
