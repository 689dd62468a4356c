package health.overturn.lambda.cost;

/// What a season came to.
///
/// @param runs of the routines and of the intake
/// @param moves that were told, in so many batches
record UnitTally(
        int weeks,
        int claims,
        int denied,
        int touches,
        int decisions,
        int requests,
        int runs,
        long moves,
        int batches) {
    UnitTally since(UnitTally earlier) {
        return new UnitTally(
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
