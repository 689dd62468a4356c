package health.overturn.denials.judge;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.Disposition;
import health.overturn.denials.code.RemarkCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the responses that remark codes forbid.
///
/// A remark code of a line applies to that line only, so a response is forbidden for the claim where it is forbidden
/// for every reason. NEW_CLAIM_ONLY is the exception: on any line it applies to the whole claim.
final class ForbiddenResponses {
    private final CodeTables tables;

    ForbiddenResponses(CodeTables tables) {
        this.tables = tables;
    }

    Set<DenialResponse> forbiddenBy(List<Reason> reasons) {
        Set<DenialResponse> ofEveryReason = EnumSet.allOf(DenialResponse.class);
        Set<DenialResponse> ofClaim = EnumSet.noneOf(DenialResponse.class);
        for (Reason reason : reasons) {
            ofEveryReason.retainAll(forbiddenBy(reason));
            if (hasDisposition(reason, Disposition.NEW_CLAIM_ONLY)) {
                ofClaim.addAll(forbiddenBy(Disposition.NEW_CLAIM_ONLY));
            }
        }
        ofEveryReason.addAll(ofClaim);
        return ofEveryReason;
    }

    Set<DenialResponse> forbiddenBy(Reason reason) {
        Set<DenialResponse> forbidden = EnumSet.noneOf(DenialResponse.class);
        for (String remark : reason.rarcs()) {
            RemarkCode row = tables.remark(remark);
            Disposition disposition = row == null ? null : row.disposition();
            if (disposition != null) {
                forbidden.addAll(forbiddenBy(disposition));
            }
        }
        return forbidden;
    }

    /// The first remark code that forbids a response.
    Optional<String> findRemark(DenialResponse response, List<Reason> reasons) {
        return reasons.stream()
                .flatMap(reason -> reason.rarcs().stream())
                .filter(remark -> rulesOut(remark, response))
                .findFirst();
    }

    private boolean rulesOut(String remark, DenialResponse response) {
        RemarkCode row = tables.remark(remark);
        Disposition disposition = row == null ? null : row.disposition();
        return disposition != null && forbiddenBy(disposition).contains(response);
    }

    private boolean hasDisposition(Reason reason, Disposition wanted) {
        for (String remark : reason.rarcs()) {
            RemarkCode row = tables.remark(remark);
            if (row != null && row.disposition() == wanted) {
                return true;
            }
        }
        return false;
    }

    private static Set<DenialResponse> forbiddenBy(Disposition disposition) {
        return switch (disposition) {
            case APPEAL_ALLOWED,
                    INFORMATION,
                    WAIT,
                    REOPENING,
                    PEER_TO_PEER,
                    SPLIT_CLAIM,
                    BILL_OTHER_PAYER,
                    NOT_TO_PATIENT,
                    TO_PATIENT,
                    REFUND_PATIENT,
                    OPEN_NEGOTIATION -> Set.of();
            case NEW_CLAIM_ONLY -> Set.of(DenialResponse.APPEAL, DenialResponse.CORRECTED_CLAIM);
            case NEW_CLAIM -> Set.of(DenialResponse.CORRECTED_CLAIM);
            case NO_APPEAL, RESUBMIT_ONLY -> Set.of(DenialResponse.APPEAL);
            case DO_NOT_RESUBMIT, APPEAL_ONLY -> Set.of(DenialResponse.CORRECTED_CLAIM, DenialResponse.NEW_CLAIM);
        };
    }
}
