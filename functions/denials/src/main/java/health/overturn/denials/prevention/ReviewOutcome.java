package health.overturn.denials.prevention;

/// What came of a person's command to a review.
public sealed interface ReviewOutcome {
    record Moved(Review review) implements ReviewOutcome {}

    /// Nothing has changed.
    record Refused(ReviewRefusal rule) implements ReviewOutcome {}
}
