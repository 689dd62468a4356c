package health.overturn.sample.truth;

/// How remittances alone closed a denial, or that they have not.
public enum Outcome {
    OPEN,
    PAID,
    REVERSED,
    SUPERSEDED,
    DUPLICATE
}
