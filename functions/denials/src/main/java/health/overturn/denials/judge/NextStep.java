package health.overturn.denials.judge;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodeBook;
import health.overturn.denials.code.Disposition;
import health.overturn.denials.code.ReasonCode;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Describes the next step of a denial.
///
/// The text comes from the row of the line of business for a remark code, else from the first remark code that has one,
/// else from the reason code, by its group, else from the category. Where remark codes forbid a response, another
/// answer to the payer replaces all that comes after `, then`.
/// No step bills a patient who may not be billed, and none sends a corrected claim to a payer that takes none.
///
/// @param book the rows in force for the claim
record NextStep(CodeBook book) {
    static final String REOPENING_OR_APPEAL =
            "Ask for a reopening to correct it, or for a redetermination if the record supports the claim";

    private static final String THEN = ", then ";
    private static final Set<DenialResponse> TO_PAYER = EnumSet.of(
            DenialResponse.APPEAL, DenialResponse.REOPENING, DenialResponse.CORRECTED_CLAIM, DenialResponse.NEW_CLAIM);

    /// A text, and what the remark codes of its own source forbid, which the text already respects.
    private record Step(String text, Set<DenialResponse> respected) {
        static Step of(String text) {
            return new Step(text, Set.of());
        }
    }

    /// @param row the row of the primary reason's code, or null where no table has it
    /// @param forbidden what the whole denial rules out
    String describe(Reason primary, @Nullable ReasonCode row, Set<DenialResponse> forbidden) {
        ForbiddenResponses responses = new ForbiddenResponses(book);
        Set<DenialResponse> toAvoid = responses.forbiddenBy(primary);
        toAvoid.retainAll(TO_PAYER);
        Step step = stepOf(primary, row, forbidden, !toAvoid.isEmpty());
        toAvoid.removeAll(step.respected());
        boolean newClaim = responses.isNewClaimOnly(primary);
        boolean reopens = !book.takesCorrectedClaims() && !newClaim;
        if (toAvoid.isEmpty()) {
            return reopens && speaksOfCorrectedClaim(step.text()) ? REOPENING_OR_APPEAL : step.text();
        }
        Set<DenialResponse> ruledOut = responses.forbiddenBy(primary);
        if (reopens) {
            ruledOut.add(DenialResponse.CORRECTED_CLAIM);
        }
        int then = step.text().indexOf(THEN);
        return (then < 0 ? step.text() : step.text().substring(0, then)) + THEN + wayToPayer(ruledOut, reopens);
    }

    private Step stepOf(Reason primary, @Nullable ReasonCode row, Set<DenialResponse> forbidden, boolean rewritten) {
        if (isUnread(primary, row)) {
            return Step.of(Category.UNMAPPED.nextStep());
        }
        if (row != null && isOfRemark(row, primary)) {
            return new Step(row.stepFor(primary.group()), TO_PAYER);
        }
        Step ofRemark = stepOfRemark(primary);
        if (ofRemark != null || row == null) {
            return ofRemark != null ? ofRemark : Step.of(primary.category().nextStep());
        }
        boolean toPatient = !forbidden.contains(DenialResponse.PATIENT_BILLED) && !rewritten;
        String text = toPatient ? row.stepFor(primary.group()) : row.nextStep();
        return Step.of(text.isEmpty() ? primary.category().nextStep() : text);
    }

    private @Nullable Step stepOfRemark(Reason primary) {
        for (String sent : primary.rarcs()) {
            Remark remark = Remark.find(book, sent);
            if (remark != null && remark.hasStep()) {
                Disposition disposition = remark.disposition();
                return new Step(
                        remark.nextStep(),
                        disposition == null ? Set.of() : ForbiddenResponses.forbiddenBy(disposition));
            }
        }
        return null;
    }

    /// Whether a person must read the denial before anything else: no table has its code, or no code explains it.
    private static boolean isUnread(Reason primary, @Nullable ReasonCode row) {
        return primary.category() == Category.UNMAPPED
                && (row == null || primary.rationale().rule() == JudgingRule.UNEXPLAINED_ZERO_PAY);
    }

    /// Whether the row is one of a line of business for a remark code that stands beside the reason code.
    /// Its step comes before the remark code's own, and respects what the remark code forbids.
    private static boolean isOfRemark(ReasonCode row, Reason primary) {
        for (String remark : primary.rarcs()) {
            if (row.tableRow().startsWith("carc-lob") && row.tableRow().endsWith("," + remark)) {
                return !row.nextStep().isEmpty();
            }
        }
        return false;
    }

    private static boolean speaksOfCorrectedClaim(String text) {
        return text.contains("corrected claim") || text.contains("replacement") || text.contains("send it again");
    }

    private static String wayToPayer(Set<DenialResponse> ruledOut, boolean reopens) {
        boolean appeal = !ruledOut.contains(DenialResponse.APPEAL);
        if (!ruledOut.contains(DenialResponse.CORRECTED_CLAIM)) {
            return "send a corrected claim: the payer takes no appeal";
        }
        if (reopens && !ruledOut.contains(DenialResponse.REOPENING)) {
            return "ask for a reopening" + (appeal ? " or appeal" : ": the payer takes no appeal");
        }
        if (!ruledOut.contains(DenialResponse.NEW_CLAIM)) {
            return "send a new claim: the payer takes no corrected claim" + (appeal ? "" : " and no appeal");
        }
        return appeal
                ? "appeal: the payer takes the claim no second time"
                : "call the payer or decide on a write-off: it takes neither appeal nor claim";
    }
}
