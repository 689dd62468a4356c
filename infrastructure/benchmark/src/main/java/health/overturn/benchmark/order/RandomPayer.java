package health.overturn.benchmark.order;

import java.util.SplittableRandom;

/// Draws a payer's response to each filing. A filing gets the same response on any day and in any order of work.
final class RandomPayer {
    private static final int MIN_DAYS = 14;
    private static final int MAX_DAYS = 28;
    private static final double MIN_SHARE = 0.7;

    private final long seed;

    RandomPayer(long seed) {
        this.seed = seed;
    }

    /// The payer's response to one filing.
    ///
    /// @param threshold the payer grants the filing where the odds exceed it
    /// @param days until the response arrives
    /// @param share of the denied amount that the payer pays, if it grants
    record PayerResponse(double threshold, int days, double share) {}

    PayerResponse response(String denial, int filing) {
        SplittableRandom random = new SplittableRandom(seed * 31 + denial.hashCode() * 7L + filing);
        return new PayerResponse(
                random.nextDouble(), random.nextInt(MIN_DAYS, MAX_DAYS + 1), random.nextDouble(MIN_SHARE, 1));
    }
}
