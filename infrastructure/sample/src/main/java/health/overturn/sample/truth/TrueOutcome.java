package health.overturn.sample.truth;

/// How remittances alone resolved a denial; OPEN if they have not.
public enum TrueOutcome {
    OPEN,
    PAID,
    REVERSED,
    SUPERSEDED,
    DUPLICATE
}
