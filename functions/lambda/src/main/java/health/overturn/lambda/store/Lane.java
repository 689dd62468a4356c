package health.overturn.lambda.store;

/// What waits for a cycle.
public enum Lane {
    /// Denials that cycle 1 has not confirmed, by the day they came in.
    NEW,
    /// Claims neither paid nor denied, by the day on which that becomes a denial.
    WATCH
}
