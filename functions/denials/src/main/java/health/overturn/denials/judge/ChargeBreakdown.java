package health.overturn.denials.judge;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.SaturatingCents;
import health.overturn.remittance.ServiceLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the part of a charge divides that is neither paid, denied nor undecided.
///
/// On a claim that balances, charge = paid + denied + undecided + contractual + patientShare + otherPayer. On one that
/// does not, no share holds what a denied or undecided code takes beyond the bound of the claim.
///
/// @param contractual adjustments of the groups CO and PI that deny nothing
/// @param patientShare adjustments of the group PR that deny nothing
/// @param otherPayer adjustments of OA, CR and any unknown group that deny nothing
public record ChargeBreakdown(Money contractual, Money patientShare, Money otherPayer) {
    private static final ChargeBreakdown NONE = new ChargeBreakdown(Money.ZERO, Money.ZERO, Money.ZERO);

    public static ChargeBreakdown of(ClaimPayment claim, Judgement judgement) {
        ChargeBreakdown sum = ofClaimLevel(claim, judgement);
        for (ServiceLine line : claim.lines()) {
            sum = sum.plus(ofLine(claim, line, judgement));
        }
        return sum;
    }

    /// The part of one service line.
    public static ChargeBreakdown ofLine(ClaimPayment claim, ServiceLine line, Judgement judgement) {
        return of(line.adjustments(), line.number(), claim, judgement);
    }

    /// The part of the adjustments at claim level.
    public static ChargeBreakdown ofClaimLevel(ClaimPayment claim, Judgement judgement) {
        return of(RepeatedAdjustments.withoutRepeatsAsSent(claim), 0, claim, judgement);
    }

    private static ChargeBreakdown of(List<Adjustment> adjustments, int line, ClaimPayment claim, Judgement judgement) {
        if (adjustments.isEmpty()) {
            return NONE;
        }
        Shares shares = new Shares();
        for (Adjustment adjustment : adjustments) {
            shares.add(adjustment.group(), adjustment.amount().cents());
        }
        List<Reason> reasons = judgement instanceof Judgement.Denied denied ? denied.reasons() : List.of();
        subtract(reasons, line, adjustments, claim, shares);
        Undecided undecided = undecidedOf(judgement);
        subtract(undecided == null ? List.of() : undecided.reasons(), line, adjustments, claim, shares);
        return new ChargeBreakdown(
                Money.ofCents(shares.contractual),
                Money.ofCents(shares.patientShare),
                Money.ofCents(shares.otherPayer));
    }

    private static @Nullable Undecided undecidedOf(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Denied denied -> denied.undecided();
            case Judgement.Settled settled -> settled.undecided();
            case Judgement.Watched watched -> watched.undecided();
            case Judgement.Reversal _, Judgement.Predetermination _ -> null;
        };
    }

    private static void subtract(
            List<Reason> reasons, int line, List<Adjustment> adjustments, ClaimPayment claim, Shares shares) {
        Map<String, Long> taken = null;
        boolean addsUp = false;
        for (Reason reason : reasons) {
            if (reason.line() != line) {
                continue;
            }
            if (taken == null) {
                taken = sumsByCode(adjustments);
                addsUp = RepeatedAdjustments.addsUp(claim);
            }
            long ofCode = Math.max(0, taken.getOrDefault(key(reason.group(), reason.carc()), 0L));
            boolean exact = addsUp || reason.rationale().rule() == JudgingRule.UNEXPLAINED_ZERO_PAY;
            shares.add(
                    reason.group(), -(exact ? Math.min(ofCode, reason.amount().cents()) : ofCode));
        }
    }

    private static Map<String, Long> sumsByCode(List<Adjustment> adjustments) {
        Map<String, Long> sums = new HashMap<>();
        for (Adjustment adjustment : adjustments) {
            sums.merge(
                    key(adjustment.group(), adjustment.reason()),
                    adjustment.amount().cents(),
                    SaturatingCents::add);
        }
        return sums;
    }

    /// A table writes a code without leading zeros, and so does a reason.
    private static String key(AdjustmentGroup group, Carc carc) {
        return group + "*" + withoutZeros(carc.text());
    }

    private static String withoutZeros(String code) {
        int start = 0;
        while (start < code.length() - 1 && code.charAt(start) == '0') {
            start++;
        }
        return code.substring(start);
    }

    private ChargeBreakdown plus(ChargeBreakdown other) {
        return new ChargeBreakdown(
                sum(contractual, other.contractual),
                sum(patientShare, other.patientShare),
                sum(otherPayer, other.otherPayer));
    }

    private static Money sum(Money one, Money other) {
        return Money.ofCents(SaturatingCents.add(one.cents(), other.cents()));
    }

    private static final class Shares {
        private long contractual;
        private long patientShare;
        private long otherPayer;

        void add(AdjustmentGroup group, long cents) {
            if (group.isContractual() || group.isPayerInitiated()) {
                contractual = SaturatingCents.add(contractual, cents);
            } else if (group.isPatient()) {
                patientShare = SaturatingCents.add(patientShare, cents);
            } else {
                otherPayer = SaturatingCents.add(otherPayer, cents);
            }
        }
    }
}
