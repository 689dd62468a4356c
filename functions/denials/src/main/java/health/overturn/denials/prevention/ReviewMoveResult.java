package health.overturn.denials.prevention;

/// The result of a person's command on a review.
public sealed interface ReviewMoveResult {
    record Moved(PreventionReview review) implements ReviewMoveResult {}

    /// A rule forbids the move; the review is unchanged.
    record Refused(ReviewRefusal rule) implements ReviewMoveResult {}
}
