package health.overturn.denials.packet;

import health.overturn.denials.appeal.EvidenceItem;
import health.overturn.denials.code.Category;
import java.util.List;

/// What a letter asks for and argues, by category. The words are our own, and none of them claims what the practice has
/// not filled in.
///
/// @param ask what the payer should do
/// @param facts the sentences that the practice completes, each with one or more blanks in it
/// @param required the evidence without which the letter says little
/// @param helpful what makes it stronger
record LetterWording(String ask, List<Sentence> facts, List<EvidenceItem> required, List<EvidenceItem> helpful) {
    /// A sentence of the letter, and the blanks that belong to it.
    record Sentence(String text, List<PacketField> blanks) {}

    LetterWording {
        facts = List.copyOf(facts);
        required = List.copyOf(required);
        helpful = List.copyOf(helpful);
    }

    static LetterWording of(Category category) {
        return switch (category) {
            case REGISTRATION ->
                new LetterWording(
                        "Please correct the identification of the patient and process the claim again.",
                        List.of(sentence(
                                "The patient's details at your plan on the day of service were as follows.",
                                PacketField.blank("memberIdVerified", "Member id as you have it"),
                                PacketField.blank("birthDate", "Date of birth"))),
                        List.of(EvidenceItem.ELIGIBILITY_RESPONSE),
                        List.of(EvidenceItem.CLAIM_FORM));
            case ELIGIBILITY ->
                new LetterWording(
                        "Please process the claim again under the coverage that was active on the day of service.",
                        List.of(
                                sentence(
                                        "Your own answer to our inquiry showed active coverage.",
                                        PacketField.blank("eligibilityCheckedOn", "Day of the inquiry"),
                                        PacketField.blank("eligibilityReference", "Reference of your answer")),
                                sentence(
                                        "Where another payer comes first, its remittance is enclosed.",
                                        PacketField.blank("otherPayer", "Other payer, or none"))),
                        List.of(EvidenceItem.ELIGIBILITY_RESPONSE),
                        List.of(EvidenceItem.PRIMARY_REMITTANCE));
            case AUTHORIZATION ->
                new LetterWording(
                        "Please find the authorization below and process the claim again.",
                        List.of(
                                sentence(
                                        "The service was authorized before it was given.",
                                        PacketField.blank("authorizationNumber", "Authorization number"),
                                        PacketField.blank("authorizationDates", "Authorized from and until"),
                                        PacketField.blank("authorizationUnits", "Authorized units, and units left")),
                                sentence(
                                        "If no authorization was needed, or it could not be asked for in time, the"
                                                + " reason is this.",
                                        PacketField.blank("authorizationReason", "Why it was not needed or possible"))),
                        List.of(EvidenceItem.AUTHORIZATION),
                        List.of(EvidenceItem.MEDICAL_RECORD, EvidenceItem.CLINICIAN_LETTER));
            case CODING ->
                new LetterWording(
                        "Please process the claim again as coded, because the record supports each code.",
                        List.of(sentence(
                                "The notes of the day show what was done, for how long and by whom.",
                                PacketField.blank("codingSupport", "Page of the note for each code and modifier"),
                                PacketField.blank("coder", "Name and credential of the coder"))),
                        List.of(EvidenceItem.MEDICAL_RECORD),
                        List.of(EvidenceItem.CODING_REFERENCE, EvidenceItem.CLAIM_FORM));
            case DOCUMENTATION ->
                new LetterWording(
                        "Please review the enclosed record and process the claim again.",
                        List.of(
                                sentence(
                                        "The enclosed record covers the days in dispute and no others.",
                                        PacketField.blank("recordPages", "Pages of the record"),
                                        PacketField.blank(
                                                "requestReference", "Number of your request, if there was one")),
                                sentence(
                                        "Each criterion that you named is met on the page given.",
                                        PacketField.blank("criteria", "Criterion and page"))),
                        List.of(EvidenceItem.MEDICAL_RECORD),
                        List.of(
                                EvidenceItem.CRITERIA_GRID,
                                EvidenceItem.TREATMENT_PLAN,
                                EvidenceItem.CLINICIAN_LETTER));
            case PAYER_EDIT ->
                new LetterWording(
                        "Please tell us the rule that you applied, and process the claim again where it does not fit.",
                        List.of(sentence(
                                "The service does not meet the conditions of the rule that your notice seems to mean.",
                                PacketField.blank("policy", "Your policy, with its number and date"),
                                PacketField.blank("policyReason", "Why it does not apply"))),
                        List.of(EvidenceItem.DENIAL_LETTER),
                        List.of(EvidenceItem.MEDICAL_RECORD, EvidenceItem.CODING_REFERENCE));
            case FOLLOW_UP ->
                new LetterWording(
                        "Please process the claim again, because you had it in time.",
                        List.of(sentence(
                                "You accepted the claim within the time for filing.",
                                PacketField.blank("acceptedOn", "Day on which you accepted it"),
                                PacketField.blank("acceptanceReference", "Your number of the acceptance"))),
                        List.of(EvidenceItem.PROOF_OF_FILING),
                        List.of(EvidenceItem.PRIMARY_REMITTANCE, EvidenceItem.CLAIM_FORM));
            case CONTRACT ->
                new LetterWording(
                        "Please pay the difference to the rate of our contract.",
                        List.of(sentence(
                                "The contract in force on the day of service gives the rate of each line.",
                                PacketField.blank("contractClause", "Contract, page and clause"),
                                PacketField.blank("contractRate", "Rate of each line in dispute"))),
                        List.of(EvidenceItem.CONTRACT_PAGE),
                        List.of(EvidenceItem.REMITTANCE_EXTRACT));
            case CREDENTIALING ->
                new LetterWording(
                        "Please correct the provider's standing on the day of service and process the claim again.",
                        List.of(sentence(
                                "The provider was in your network on the day of service.",
                                PacketField.blank("effectiveDate", "Effective day by your letter"),
                                PacketField.blank("rosterReference", "Reference of the application or roster"))),
                        List.of(EvidenceItem.CREDENTIALING_LETTER),
                        List.of());
            case UNMAPPED ->
                new LetterWording(
                        "Please explain the decision in words, and process the claim again.",
                        List.of(sentence(
                                "The codes of your notice do not tell us what is missing.",
                                PacketField.blank("reason", "Why the decision should change"))),
                        List.of(EvidenceItem.DENIAL_LETTER),
                        List.of());
        };
    }

    private static Sentence sentence(String text, PacketField... blanks) {
        return new Sentence(text, List.of(blanks));
    }
}
