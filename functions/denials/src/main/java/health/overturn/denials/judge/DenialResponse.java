package health.overturn.denials.judge;

/// What a practice can send to a payer in answer to a denial. Remark codes may forbid it.
public enum DenialResponse {
    APPEAL,
    CORRECTED_CLAIM,
    NEW_CLAIM
}
