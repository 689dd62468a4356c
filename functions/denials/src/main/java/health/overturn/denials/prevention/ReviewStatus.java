package health.overturn.denials.prevention;

/// Where a prevention review stands.
public enum ReviewStatus {
    /// Nobody has it.
    OPEN,
    OWNED,
    /// Something was done; whether it worked is to be seen.
    ACTED,
    /// What was done worked, and still does.
    WORKED
}
