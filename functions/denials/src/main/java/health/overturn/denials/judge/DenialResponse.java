package health.overturn.denials.judge;

/// What a practice can send to a payer in answer to a denial, as far as remark codes forbid or demand it.
public enum DenialResponse {
    APPEAL,
    CORRECTED_CLAIM,
    NEW_CLAIM
}
