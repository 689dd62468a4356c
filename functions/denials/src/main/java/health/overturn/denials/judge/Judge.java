package health.overturn.denials.judge;

import health.overturn.denials.code.CodeBook;
import health.overturn.denials.code.CodeTables;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.ServiceLine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Decides what one claim payment means: denied, watched, settled, a reversal or a predetermination.
///
/// [JudgingRule] lists the rules in the order in which they apply. A judge is stateless and safe for use by several
/// threads.
public final class Judge {
    private final CodeTables tables;

    public Judge(CodeTables tables) {
        this.tables = tables;
    }

    /// Judges a claim by its own content alone.
    public Judgement judge(ClaimPayment claim) {
        return judge(claim, JudgingContext.NONE);
    }

    /// Judges a claim by its own content and by the rows that are in force for its payer and day.
    public Judgement judge(ClaimPayment claim, JudgingContext context) {
        if (claim.status().isReversal()) {
            return new Judgement.Reversal();
        }
        if (claim.status().isPredetermination()) {
            return new Judgement.Predetermination();
        }
        CodeBook book = tables.bookFor(context.payer(), claim.filingIndicator(), context.day());
        boolean unpaid = !claim.paid().isPositive();
        if (unpaid && claim.status().isUndecided() && DenialLimit.charge(claim) > 0) {
            JudgingRule rule = claim.status().isForwarded() ? JudgingRule.FORWARDED : JudgingRule.STATUS_PENDING;
            return StandingCodes.watchAll(claim, book, rule);
        }
        return judgeAdjudication(claim, book);
    }

    /// For each response that a denial rules out, what rules it out: a remark code, else the claim filing indicator of
    /// Medicare Part B (`MB`) or Medicaid (`MC`), else the group of the money.
    ///
    /// @param filingIndicator CLP06 of the denied claim
    public Map<DenialResponse, String> forbiddingCauses(
            Judgement.Denied denied, JudgingContext context, String filingIndicator) {
        CodeBook book = tables.bookFor(context.payer(), filingIndicator, context.day());
        ForbiddenResponses responses = new ForbiddenResponses(book);
        Map<DenialResponse, String> causes = new EnumMap<>(DenialResponse.class);
        denied.forbidden().forEach(response -> causes.put(response, responses.cause(response, denied)));
        return causes;
    }

    private static Judgement judgeAdjudication(ClaimPayment claim, CodeBook book) {
        ClaimFindings findings = AdjustmentRules.apply(claim, book);
        if (!findings.reasons().isEmpty()) {
            Bundling.settle(claim, findings);
            long limit = DenialLimit.cents(claim);
            long denied = Math.min(DenialLimit.sum(findings.reasons()), limit);
            if (denied > 0) {
                Undecided undecided = StandingCodes.undecided(findings.undecided(), claim, limit - denied);
                return new DenialBuilder(book).build(findings.reasons(), findings.notes(), undecided, claim, limit);
            }
            findings.noteReasons();
        }
        long left = findings.left(DenialLimit.charge(claim));
        return claim.paid().isPositive() || left == 0 ? settle(claim, findings) : judgeZeroPay(claim, book, findings);
    }

    /// Decides about a claim of which nothing was paid, and whose codes neither refuse nor explain the whole charge.
    private static Judgement judgeZeroPay(ClaimPayment claim, CodeBook book, ClaimFindings findings) {
        long left = Math.min(findings.left(DenialLimit.charge(claim)), DenialLimit.MAX_CENTS);
        boolean denied = claim.status().isDenied();
        if (findings.isPending() && !denied) {
            return StandingCodes.watchLeft(claim, book, left, findings.notes());
        }
        JudgingRule rule = denied && !hasCode(claim) ? JudgingRule.STATUS_DENIED : JudgingRule.UNEXPLAINED_ZERO_PAY;
        List<Reason> codes = StandingCodes.unexplained(claim, book, rule, left);
        return new DenialBuilder(book).build(codes, List.of(), null, claim, DenialLimit.cents(claim));
    }

    private static boolean hasCode(ClaimPayment claim) {
        if (!claim.adjustments().isEmpty()) {
            return true;
        }
        for (ServiceLine line : claim.lines()) {
            if (!line.adjustments().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Judgement settle(ClaimPayment claim, ClaimFindings findings) {
        if (claim.status().isDenied()) {
            noteStatus(claim, findings);
        }
        Undecided undecided = findings.undecided().isEmpty()
                ? null
                : StandingCodes.undecided(findings.undecided(), claim, DenialLimit.cents(claim));
        return new Judgement.Settled(patientShare(claim, findings), findings.notes(), undecided);
    }

    /// The status says denied. Nothing is, because codes explain the whole charge or because something was paid.
    private static void noteStatus(ClaimPayment claim, ClaimFindings findings) {
        long left = findings.left(DenialLimit.charge(claim));
        Money open = Money.ofCents(Math.min(left, DenialLimit.cents(claim)));
        if (left == 0 || open.isPositive()) {
            findings.note(new Note(
                    AdjustmentGroup.NONE, Carc.NONE, 0, open, claim.at().segment()));
        }
    }

    /// The sum of the patient's adjustments, or CLP05 where the sender itemizes none of them.
    private static Money patientShare(ClaimPayment claim, ClaimFindings findings) {
        Money itemized = findings.patientShare();
        Money stated = claim.patientResponsibility();
        return itemized.isZero() && stated != null && stated.isPositive() ? stated : itemized;
    }
}
