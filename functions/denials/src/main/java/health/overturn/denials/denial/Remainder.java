package health.overturn.denials.denial;

/// What happens to the money that a resolution by a person leaves.
public enum Remainder {
    /// The practice gives it up, with a [WriteOffReason].
    WRITTEN_OFF,
    /// The patient is billed for it. It must be money under group PR, and no rule may protect the patient.
    PATIENT_BILLED,
    /// The denial stays open for it.
    STAYS_OPEN
}
