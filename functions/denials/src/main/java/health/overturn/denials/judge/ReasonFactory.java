package health.overturn.denials.judge;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodeBook;
import health.overturn.denials.code.ReasonCode;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the reasons of a denial, and those of undecided money.
///
/// @param book the rows in force for the claim
record ReasonFactory(CodeBook book) {
    /// The reason that an adjustment is, with the category of its code.
    Reason create(JudgingRule rule, AdjustmentScope scope, Adjustment adjustment, long cents) {
        ReasonCode row = scope.row(adjustment, book);
        CategoryRefinement.Refined refined = CategoryRefinement.refine(book, row, scope.remarks());
        Rationale rationale = new Rationale(rule, refined.tableRow(), adjustment.segment());
        return create(scope, adjustment, carc(adjustment, row), cents, refined.category(), rationale);
    }

    /// A code that stands where money is unexplained or undecided. It does not say what went wrong.
    Reason createUnmapped(JudgingRule rule, AdjustmentScope scope, Adjustment adjustment, long cents) {
        ReasonCode row = scope.row(adjustment, book);
        String tableRow = row == null ? "" : row.tableRow();
        Rationale rationale = new Rationale(rule, tableRow, adjustment.segment());
        return create(scope, adjustment, carc(adjustment, row), cents, Category.UNMAPPED, rationale);
    }

    private static Reason create(
            AdjustmentScope scope, Adjustment adjustment, Carc carc, long cents, Category category, Rationale why) {
        return new Reason(
                adjustment.group(),
                carc,
                scope.remarks(),
                scope.line(),
                Money.ofCents(cents),
                scope.isUnpaid(),
                category,
                why);
    }

    /// The code as the tables write it, without leading zeros; as sent where no table has it.
    static Carc carc(Adjustment adjustment, @Nullable ReasonCode row) {
        return row == null ? adjustment.reason() : row.carc();
    }

    /// A reason without a code.
    ///
    /// @param line 0 for the whole claim
    static Reason withoutCode(JudgingRule rule, ClaimPayment claim, int line, long cents) {
        List<String> remarks = line == 0
                ? RemarkCodes.ofClaim(claim)
                : RemarkCodes.ofLine(claim.lines().get(line - 1).remarkCodes(), claim);
        return new Reason(
                AdjustmentGroup.NONE,
                Carc.NONE,
                remarks,
                line,
                Money.ofCents(cents),
                !claim.paid().isPositive(),
                rule == JudgingRule.STATUS_DENIED ? Category.REGISTRATION : Category.UNMAPPED,
                new Rationale(rule, "", claim.at().segment()));
    }
}
