package health.overturn.lambda.cost;

/// The totals of a simulated period.
///
/// @param runs runs of scheduled jobs and of the intake
/// @param moves published moves
/// @param batches the stream batches in which they were published
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
