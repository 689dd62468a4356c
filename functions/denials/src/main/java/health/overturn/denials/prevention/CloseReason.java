package health.overturn.denials.prevention;

/// Why a prevention review is closed.
public enum CloseReason {
    /// What could be done is done.
    DONE,
    /// The cause lies outside of the practice.
    NOT_OURS,
    /// The denials are too few to be worth the work.
    TOO_FEW
}
