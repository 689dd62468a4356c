package health.overturn.denials.judge;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodeTables;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.SaturatingCents;
import health.overturn.remittance.ServiceLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Decides what one claim payment means: denied, watched, settled, a reversal or a predetermination.
///
/// [JudgingRule] lists the rules in the order in which they apply. A judge is stateless and safe for use by several
/// threads.
public final class Judge {
    private final AdjustmentRules rules;
    private final DenialBuilder denials;
    private final ForbiddenResponses forbiddenResponses;

    public Judge(CodeTables tables) {
        this.rules = new AdjustmentRules(tables);
        this.denials = new DenialBuilder(tables);
        this.forbiddenResponses = new ForbiddenResponses(tables);
    }

    /// Judges a claim by its own content alone.
    public Judgement judge(ClaimPayment claim) {
        if (claim.status().isReversal()) {
            return new Judgement.Reversal();
        }
        return claim.status().isPredetermination() ? new Judgement.Predetermination() : judgeAdjudication(claim);
    }

    /// For each response that a denial's remark codes forbid, the first remark code that forbids it.
    public Map<DenialResponse, String> forbiddingRemarks(Judgement.Denied denied) {
        Map<DenialResponse, String> remarks = new EnumMap<>(DenialResponse.class);
        denied.forbidden()
                .forEach(response -> remarks.put(
                        response,
                        forbiddenResponses
                                .findRemark(response, denied.reasons())
                                .orElse("")));
        return remarks;
    }

    private Judgement judgeAdjudication(ClaimPayment claim) {
        AdjustmentFindings findings = findingsOf(claim);
        boolean unpaid = !claim.paid().isPositive();
        if (unpaid && claim.status().isForwarded()) {
            Rationale rationale =
                    new Rationale(JudgingRule.FORWARDED, "", claim.at().segment());
            return watch(findings.unexplained(claim.charge()), rationale, claim);
        }
        if (!findings.reasons().isEmpty()) {
            return denials.build(findings.reasons(), findings.notes());
        }
        if (claim.status().isDenied() && claim.charge().compareTo(claim.paid()) > 0) {
            return denyWithoutReason(JudgingRule.STATUS_DENIED, claim, unpaidAmount(claim), findings);
        }
        Money unexplained = findings.unexplained(claim.charge());
        if (unpaid && unexplained.isPositive()) {
            return judgeZeroPay(claim, unexplained, findings);
        }
        return new Judgement.Settled(patientShare(claim, findings), findings.notes(), null);
    }

    private AdjustmentFindings findingsOf(ClaimPayment claim) {
        AdjustmentScope claimScope = AdjustmentScope.ofClaim(claim);
        List<AdjustmentEffect> effects = new ArrayList<>(rules.apply(claimScope));
        for (ServiceLine line : claim.lines()) {
            effects.addAll(rules.apply(AdjustmentScope.ofLine(claimScope, line)));
        }
        return AdjustmentFindings.of(effects);
    }

    private Judgement judgeZeroPay(ClaimPayment claim, Money unexplained, AdjustmentFindings findings) {
        Adjustment information = findings.information();
        if (information == null) {
            return denyWithoutReason(JudgingRule.UNEXPLAINED_ZERO_PAY, claim, unexplained, findings);
        }
        Rationale rationale =
                new Rationale(JudgingRule.INFORMATION_ONLY, "carc " + information.reason(), information.segment());
        return watch(unexplained, rationale, claim);
    }

    private Judgement denyWithoutReason(
            JudgingRule rule, ClaimPayment claim, Money amount, AdjustmentFindings findings) {
        Category category = rule == JudgingRule.STATUS_DENIED ? Category.REGISTRATION : Category.UNMAPPED;
        Reason reason = new Reason(
                AdjustmentGroup.NONE,
                Carc.NONE,
                RemarkCodes.ofClaim(claim),
                0,
                amount,
                !claim.paid().isPositive(),
                category,
                new Rationale(rule, "", claim.at().segment()));
        return denials.build(List.of(reason), findings.notes());
    }

    private static Judgement watch(Money amount, Rationale rationale, ClaimPayment claim) {
        Reason reason = new Reason(
                AdjustmentGroup.NONE,
                Carc.NONE,
                RemarkCodes.ofClaim(claim),
                0,
                amount,
                true,
                Category.UNMAPPED,
                rationale);
        return new Judgement.Watched(new Undecided(amount, List.of(reason), rationale));
    }

    private static Money unpaidAmount(ClaimPayment claim) {
        long paid = Math.max(0, claim.paid().cents());
        return Money.ofCents(SaturatingCents.subtract(claim.charge().cents(), paid));
    }

    /// The sum of the patient's adjustments, or CLP05 where the sender itemizes none of them.
    private static Money patientShare(ClaimPayment claim, AdjustmentFindings findings) {
        Money itemized = findings.patientShare();
        Money stated = claim.patientResponsibility();
        return itemized.isZero() && stated != null && stated.isPositive() ? stated : itemized;
    }
}
