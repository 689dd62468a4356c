package health.overturn.sample.truth;

/// The judgement that a claim payment should get.
public enum ClaimKind {
    DENIED,
    SETTLED,
    WATCHED,
    REVERSAL,
    PREDETERMINATION
}
