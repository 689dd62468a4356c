package health.overturn.denials.denial;

/// How a denial was resolved.
public enum DenialOutcome {
    PAID,
    /// The payer paid after an appeal.
    OVERTURNED,
    REVERSED,
    WRITTEN_OFF,
    /// A small balance is written off because its weekly reviews found no progress.
    SOFT_WRITTEN_OFF,
    PATIENT_BILLED,
    DUPLICATE,
    /// The payer upholds the denial; the note says where the balance goes.
    UPHELD,
    /// A later denial of the claim replaces this one.
    SUPERSEDED;

    public boolean isWriteOff() {
        return this == WRITTEN_OFF || this == SOFT_WRITTEN_OFF;
    }

    /// Whether only a remittance can establish this outcome.
    public boolean isByRemittanceOnly() {
        return this == REVERSED || this == SUPERSEDED;
    }
}
