package health.overturn.lambda.cost;

/// What a season came to.
///
/// @param runs of the routines and of the intake
/// @param moves that were told, in so many batches
record ActivityTotals(
        int weeks,
        int claims,
        int denied,
        int touches,
        int decisions,
        int requests,
        int runs,
        long moves,
        int batches) {
    ActivityTotals since(ActivityTotals earlier) {
        return new ActivityTotals(
                weeks - earlier.weeks,
                claims - earlier.claims,
                denied - earlier.denied,
                touches - earlier.touches,
                decisions - earlier.decisions,
                requests - earlier.requests,
                runs - earlier.runs,
                moves - earlier.moves,
                batches - earlier.batches);
    }
}
