package health.overturn.denials.deadline;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.ReasonCode;
import health.overturn.denials.code.RemarkCode;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Reason;
import java.util.Set;

/// The kinds of answer that a denial has, by what it forbids, offers and asks for.
record AllowedAnswers(Judgement.Denied denied, CodeTables codes) {
    /// The payer says that the time to appeal is over, which starts no new one.
    private static final String APPEAL_TOO_LATE = "286";

    /// @param notTaken the kinds that the payer does not take at all
    boolean contains(Deadline.Kind kind, Set<Deadline.Kind> notTaken) {
        return switch (kind) {
            case APPEAL -> !isForbidden(kind) && denied.reasons().stream().noneMatch(AllowedAnswers::isTooLate);
            case CORRECTED_CLAIM, REOPENING, EXTERNAL_REVIEW, IDR -> !isForbidden(kind);
            case NEW_CLAIM ->
                takesNewClaimOnly()
                        || (isForbidden(Deadline.Kind.CORRECTED_CLAIM)
                                && !isForbidden(kind)
                                && !notTaken.contains(Deadline.Kind.CORRECTED_CLAIM));
            case RECORDS -> isOffered(kind) || denied.reasons().stream().anyMatch(this::asksForRecords);
            case PEER_TO_PEER, OPEN_NEGOTIATION, STOP_RECOUPMENT -> isOffered(kind);
        };
    }

    private boolean takesNewClaimOnly() {
        return isForbidden(Deadline.Kind.APPEAL)
                && isForbidden(Deadline.Kind.CORRECTED_CLAIM)
                && !isForbidden(Deadline.Kind.NEW_CLAIM);
    }

    private boolean isForbidden(Deadline.Kind kind) {
        for (DenialResponse response : denied.forbidden()) {
            if (response.name().equals(kind.name())) {
                return true;
            }
        }
        return false;
    }

    private boolean isOffered(Deadline.Kind kind) {
        return RemarkTimes.standard().offer(kind, denied.reasons());
    }

    private static boolean isTooLate(Reason reason) {
        return reason.carc().text().equals(APPEAL_TOO_LATE);
    }

    private boolean asksForRecords(Reason reason) {
        ReasonCode row = codes.reason(reason.carc());
        if (row != null && row.asksForRecords()) {
            return true;
        }
        for (String remark : reason.rarcs()) {
            RemarkCode remarkRow = codes.remark(remark);
            if (remarkRow != null && remarkRow.asksForRecords()) {
                return true;
            }
        }
        return false;
    }
}
