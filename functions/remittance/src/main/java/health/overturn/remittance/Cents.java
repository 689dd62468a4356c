package health.overturn.remittance;

/// Sums of cents that stop at the largest number instead of overflowing.
final class Cents {
    private Cents() {}

    static long add(long left, long right) {
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) < 0) {
            return left < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
        }
        return sum;
    }
}
