package health.overturn.denials.packet;

import health.overturn.denials.appeal.EvidenceItem;

/// What each kind of evidence is, in the words of a checklist.
final class EvidenceWords {
    private EvidenceWords() {}

    static String of(EvidenceItem item) {
        return switch (item) {
            case PAYER_FORM -> "The payer's own form, complete and signed";
            case DENIAL_LETTER -> "The payer's letter of the denial";
            case REMITTANCE_EXTRACT -> "The lines of the remittance, with its date and trace number";
            case CLAIM_FORM -> "The claim as it was sent";
            case AUTHORIZATION -> "The approval or its reference, with days, units, name and time of the call";
            case ELIGIBILITY_RESPONSE -> "The payer's answer on coverage for the day of service";
            case PRIMARY_REMITTANCE -> "The remittance of the payer that comes first";
            case MEDICAL_RECORD ->
                "The signed notes of the days in dispute, and no others. Psychotherapy notes need an authorization of"
                        + " their own and stay out";
            case TREATMENT_PLAN -> "The treatment plan in force, with its goals";
            case CRITERIA_GRID -> "Each criterion of the payer, with the page that meets it";
            case CLINICIAN_LETTER -> "A letter of the treating clinician, with licence and specialty";
            case PROOF_OF_FILING -> "The payer's acceptance of the claim. A print of \"sent\" is no proof";
            case CODING_REFERENCE -> "The page of the coding rules, in the edition of the day";
            case CONTRACT_PAGE -> "The page of the contract, with its effective day";
            case CREDENTIALING_LETTER -> "The letter with the provider's effective day";
            case PATIENT_AUTHORIZATION -> "The patient's signed authorization, where the right is hers";
        };
    }
}
