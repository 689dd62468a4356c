package health.overturn.denials.appeal;

/// A document that an appeal encloses.
public enum EvidenceItem {
    /// The payer's own form for an appeal.
    PAYER_FORM,
    /// The payer's letter of the denial.
    DENIAL_LETTER,
    REMITTANCE_EXTRACT,
    CLAIM_FORM,
    /// The approval letter or the reference of the authorization, with its days and units.
    AUTHORIZATION,
    /// The payer's answer on the coverage of the day of service.
    ELIGIBILITY_RESPONSE,
    /// The remittance of the payer that was billed first.
    PRIMARY_REMITTANCE,
    /// The notes of the days in dispute, signed. Psychotherapy notes are no such notes.
    MEDICAL_RECORD,
    TREATMENT_PLAN,
    /// The payer's criteria, one by one, with the page of the note that meets each.
    CRITERIA_GRID,
    CLINICIAN_LETTER,
    /// The payer's acceptance of the first claim, such as a 277CA.
    PROOF_OF_FILING,
    CODING_REFERENCE,
    CONTRACT_PAGE,
    /// The letter with the day from which the provider is in the network.
    CREDENTIALING_LETTER,
    /// The patient's signed authorization, where the right is the patient's.
    PATIENT_AUTHORIZATION
}
