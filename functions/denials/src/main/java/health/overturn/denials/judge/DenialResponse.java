package health.overturn.denials.judge;

/// What a denial can rule out: an answer to the payer, a bill to the patient, or every answer until a day.
public enum DenialResponse {
    APPEAL,
    REOPENING,
    CORRECTED_CLAIM,
    NEW_CLAIM,
    PATIENT_BILLED,
    /// The payer acts by itself. All answers wait until 45 days after the denial, as a practice sets it;
    /// calls and reviews stay allowed.
    WAIT
}
