package health.overturn.sample.truth;

/// How remittances alone closed a denial, or that they have not.
public enum TrueOutcome {
    OPEN,
    PAID,
    REVERSED,
    SUPERSEDED,
    DUPLICATE
}
