package health.overturn.denials.prevention;

/// The result of a person's command on a review.
public sealed interface ReviewMoveResult {
    record Moved(PreventionReview review) implements ReviewMoveResult {}

    /// A rule forbids the move; the review is unchanged.
    ///
    /// @param message what a person can do, in full sentences and without patient data
    record Refused(ReviewRefusal rule, String message) implements ReviewMoveResult {}

    static Refused refused(ReviewRefusal rule) {
        return new Refused(rule, rule.message());
    }
}
