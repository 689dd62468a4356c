package health.overturn.denials.denial;

/// How a denial was resolved.
public enum DenialOutcome {
    PAID,
    /// Paid after an appeal.
    OVERTURNED,
    REVERSED,
    WRITTEN_OFF,
    /// A small balance that its reviews did not move.
    SOFT_WRITTEN_OFF,
    PATIENT_BILLED,
    DUPLICATE,
    /// The payer stands by the denial; the note says where the balance goes.
    UPHELD,
    /// A later denial of the claim stands for it.
    SUPERSEDED;

    public boolean isWriteOff() {
        return this == WRITTEN_OFF || this == SOFT_WRITTEN_OFF;
    }

    /// Whether only a remittance says so.
    public boolean isByRemittanceOnly() {
        return this == REVERSED || this == SUPERSEDED;
    }
}
