package health.overturn.denials.work;

/// Where a denial stands in its life.
public enum State {
    /// Taken in; cycle 1 has not confirmed its owner.
    NEW,
    /// It has no named owner.
    HELD,
    ASSIGNED,
    WORKING,
    WAITING_ON_PAYER,
    /// It waits for the billing lead's decision.
    ESCALATED,
    RESOLVED
}
