package health.overturn.benchmark.order;

import java.util.SplittableRandom;

/// What chance has in store for each filing on each denial, whenever it is done and in whatever order.
final class AppealOdds {
    private static final int MIN_DAYS = 14;
    private static final int MAX_DAYS = 28;
    private static final double MIN_SHARE = 0.7;

    private final long seed;

    AppealOdds(long seed) {
        this.seed = seed;
    }

    /// The payer's answer to one filing.
    ///
    /// @param threshold granted where the odds are above it
    /// @param days until it comes
    /// @param share of the denied amount that it brings, if granted
    record PayerResponse(double threshold, int days, double share) {}

    PayerResponse response(String denial, int filing) {
        SplittableRandom random = new SplittableRandom(seed * 31 + denial.hashCode() * 7L + filing);
        return new PayerResponse(
                random.nextDouble(), random.nextInt(MIN_DAYS, MAX_DAYS + 1), random.nextDouble(MIN_SHARE, 1));
    }
}
