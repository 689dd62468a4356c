package health.overturn.sample.truth;

/// What one claim payment in a file is.
public enum ClaimKind {
    DENIED,
    SETTLED,
    WATCHED,
    REVERSAL,
    PREDETERMINATION
}
