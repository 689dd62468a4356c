package health.overturn.remittance;

/// Sums of cents that stop at plus or minus [Long#MAX_VALUE] instead of failing, so that one absurd amount does not
/// stop
/// a file.
public final class SaturatingCents {
    private SaturatingCents() {}

    public static long add(long left, long right) {
        long sum = left + right;
        boolean overflow = ((left ^ sum) & (right ^ sum)) < 0;
        if (!overflow) {
            return sum;
        }
        return left < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
    }

    public static long subtract(long left, long right) {
        return add(left, right == Long.MIN_VALUE ? Long.MAX_VALUE : -right);
    }
}
