package health.overturn.denials.prevention;

/// The status of a prevention review.
public enum ReviewStatus {
    /// The review has no owner.
    OPEN,
    OWNED,
    /// A person reported an action, and its effect is not known to be a lower rate.
    ACTED,
    /// The action lowered the rate and still does.
    WORKED,
    /// A person closed the review. New evidence opens it again.
    CLOSED
}
