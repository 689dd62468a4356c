package health.overturn.denials.prevention;

/// What came of a person's command to a review.
public sealed interface ReviewMoveResult {
    record Moved(PreventionReview review) implements ReviewMoveResult {}

    /// Nothing has changed.
    record Refused(ReviewRefusal rule) implements ReviewMoveResult {}
}
