package health.overturn.denials.code;

/// How sure a row of a code table is. A practice's own row is HIGH where it does not say otherwise.
public enum CodeConfidence {
    HIGH,
    MEDIUM,
    /// The row is doubtful: its code is listed until a practice confirms it by a row of its own.
    LOW
}
