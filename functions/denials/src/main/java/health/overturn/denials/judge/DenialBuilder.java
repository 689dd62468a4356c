package health.overturn.denials.judge;

import health.overturn.denials.code.CodeBook;
import health.overturn.denials.code.ReasonCode;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds one denial from a claim's reasons: it picks the primary reason and derives the rest from it.
///
/// @param book the rows in force for the claim
record DenialBuilder(CodeBook book) {
    /// @param found reasons in the order of the claim, with money
    /// @param limit [DenialLimit#cents] of the claim
    Judgement build(
            List<Reason> found, List<Note> notes, @Nullable Undecided undecided, ClaimPayment claim, long limit) {
        List<Reason> reasons = DenialLimit.cut(PrimaryReason.first(found, book), limit);
        Reason primary = reasons.getFirst();
        ReasonCode row = book.reason(primary.carc(), primary.group(), primary.rarcs());
        Set<DenialResponse> forbidden = new ForbiddenResponses(book).forbiddenBy(reasons, claim.filingIndicator());
        return new Judgement.Denied(
                primary.category(),
                row == null ? null : row.cluster(),
                Money.ofCents(DenialLimit.sum(reasons)),
                reasons,
                new NextStep(book).describe(primary, row, forbidden),
                forbidden,
                row != null && primary.group().isPatient(),
                preventable(primary, row),
                notes,
                undecided);
    }

    private static boolean preventable(Reason primary, @Nullable ReasonCode row) {
        Boolean preventableByRow = row == null ? null : row.preventable();
        return preventableByRow == null ? primary.category().preventable() : preventableByRow;
    }
}
