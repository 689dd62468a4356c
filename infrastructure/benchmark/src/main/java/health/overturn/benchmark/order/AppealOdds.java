package health.overturn.benchmark.order;

import java.util.SplittableRandom;

/// What chance has in store for each filing on each denial, whenever it is done and in whatever order.
final class AppealOdds {
    private static final int SOONEST_DAYS = 14;
    private static final int LATEST_DAYS = 28;
    private static final double LEAST_SHARE = 0.7;

    private final long seed;

    AppealOdds(long seed) {
        this.seed = seed;
    }

    /// The payer's answer to one filing.
    ///
    /// @param threshold granted where the odds are above it
    /// @param days until it comes
    /// @param share of the denied amount that it brings, if granted
    record Answer(double threshold, int days, double share) {}

    Answer answer(String denial, int filing) {
        SplittableRandom random = new SplittableRandom(seed * 31 + denial.hashCode() * 7L + filing);
        return new Answer(
                random.nextDouble(), random.nextInt(SOONEST_DAYS, LATEST_DAYS + 1), random.nextDouble(LEAST_SHARE, 1));
    }
}
