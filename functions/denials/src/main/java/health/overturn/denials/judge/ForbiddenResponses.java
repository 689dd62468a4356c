package health.overturn.denials.judge;

import health.overturn.denials.code.CodeBook;
import health.overturn.denials.code.Disposition;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Finds what a denial rules out.
///
/// A remark code of a line applies to that line only, so a response is forbidden for the claim where each reason with
/// money forbids it. Two kinds hold for the whole claim from any line: a claim that was never processed, and what
/// protects the patient.
///
/// @param book the rows in force for the claim
record ForbiddenResponses(CodeBook book) {
    private static final String MEDICAID = "MC";
    private static final String MEDICARE_PART_B = "MB";

    /// @param filingIndicator CLP06
    Set<DenialResponse> forbiddenBy(List<Reason> reasons, String filingIndicator) {
        Set<DenialResponse> forbidden = EnumSet.allOf(DenialResponse.class);
        Set<DenialResponse> forAll = EnumSet.noneOf(DenialResponse.class);
        boolean patientMoney = false;
        for (Reason reason : reasons) {
            Set<DenialResponse> ofReason = forbiddenBy(reason);
            if (reason.amount().isPositive()) {
                forbidden.retainAll(ofReason);
                patientMoney |= reason.group().isPatient();
            }
            if (ofReason.contains(DenialResponse.PATIENT_BILLED)) {
                forAll.add(DenialResponse.PATIENT_BILLED);
            }
            if (isNewClaimOnly(reason)) {
                forAll.addAll(forbiddenBy(Disposition.NEW_CLAIM_ONLY));
            }
        }
        forbidden.addAll(forAll);
        if (!patientMoney || filingIndicator.equals(MEDICAID)) {
            forbidden.add(DenialResponse.PATIENT_BILLED);
        }
        if (!book.takesCorrectedClaims()) {
            forbidden.add(DenialResponse.CORRECTED_CLAIM);
        }
        return forbidden;
    }

    /// What the remark codes of one reason rule out.
    Set<DenialResponse> forbiddenBy(Reason reason) {
        Set<DenialResponse> forbidden = EnumSet.noneOf(DenialResponse.class);
        for (Disposition disposition : dispositions(reason)) {
            forbidden.addAll(forbiddenBy(disposition));
        }
        return forbidden;
    }

    /// Whether the payer never processed the claim, so that only a new one answers it.
    boolean isNewClaimOnly(Reason reason) {
        return dispositions(reason).contains(Disposition.NEW_CLAIM_ONLY);
    }

    private Set<Disposition> dispositions(Reason reason) {
        if (reason.rarcs().isEmpty()) {
            return Set.of();
        }
        Set<Disposition> dispositions = EnumSet.noneOf(Disposition.class);
        for (String sent : reason.rarcs()) {
            Remark remark = Remark.find(book, sent);
            if (remark != null && remark.disposition() != null) {
                dispositions.add(remark.disposition());
            }
        }
        return dispositions;
    }

    /// What rules out a response: the first remark code that does, else the line of business, else the group of the
    /// money.
    String cause(DenialResponse response, Judgement.Denied denied) {
        for (Reason reason : denied.reasons()) {
            for (String sent : reason.rarcs()) {
                Remark remark = Remark.find(book, sent);
                if (remark != null
                        && remark.disposition() != null
                        && forbiddenBy(remark.disposition()).contains(response)) {
                    return sent;
                }
            }
        }
        if (response == DenialResponse.PATIENT_BILLED) {
            return denied.hasPatientMoney()
                    ? MEDICAID
                    : denied.primaryReason().group().text();
        }
        return MEDICARE_PART_B;
    }

    static Set<DenialResponse> forbiddenBy(Disposition disposition) {
        return switch (disposition) {
            case INFORMATION, APPEAL_ALLOWED, REOPENING, PEER_TO_PEER, SPLIT_CLAIM, BILL_OTHER_PAYER, TO_PATIENT ->
                Set.of();
            case NO_APPEAL, RESUBMIT_ONLY -> Set.of(DenialResponse.APPEAL);
            case NEW_CLAIM_ONLY ->
                Set.of(DenialResponse.APPEAL, DenialResponse.REOPENING, DenialResponse.CORRECTED_CLAIM);
            case NEW_CLAIM -> Set.of(DenialResponse.CORRECTED_CLAIM);
            case DO_NOT_RESUBMIT, APPEAL_ONLY -> Set.of(DenialResponse.CORRECTED_CLAIM, DenialResponse.NEW_CLAIM);
            case WAIT -> Set.of(DenialResponse.WAIT);
            case NOT_TO_PATIENT, REFUND_PATIENT, OPEN_NEGOTIATION -> Set.of(DenialResponse.PATIENT_BILLED);
        };
    }
}
