package health.overturn.denials.judge;

import health.overturn.denials.code.CodeBook;
import health.overturn.denials.code.ReasonCode;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.SaturatingCents;
import health.overturn.remittance.ServiceLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The place of some adjustments: a claim itself, or one of its service lines.
///
/// A claim with lines has at its own level what the lines' payments and adjustments leave of its charge.
///
/// @param claim the claim, also where the place is one of its lines
/// @param line the line's ordinal, 0 for the claim itself
/// @param charge cents charged at this place
/// @param paid cents paid at this place; negative where the payer took money back, or where a claim was paid less than
///     its lines
/// @param adjustments netted: each group and reason code once, with an amount that is positive, or zero where the code
///     is only said
/// @param remarks the remark codes that apply to the adjustments, those of the place itself first
record AdjustmentScope(
        ClaimPayment claim, int line, long charge, long paid, List<Adjustment> adjustments, List<String> remarks) {
    /// The claim's own level; null where the claim has no adjustments there.
    static @Nullable AdjustmentScope ofClaim(ClaimPayment claim) {
        List<Adjustment> adjustments = RepeatedAdjustments.withoutRepeats(claim);
        if (adjustments.isEmpty()) {
            return null;
        }
        long charge = DenialLimit.charge(claim);
        long paid = claim.paid().cents();
        for (ServiceLine line : claim.lines()) {
            charge = SaturatingCents.subtract(charge, line.paid().cents());
            charge = SaturatingCents.subtract(charge, Netting.sum(line.adjustments()));
            paid = SaturatingCents.subtract(paid, line.paid().cents());
        }
        return new AdjustmentScope(claim, 0, charge, paid, adjustments, RemarkCodes.ofClaim(claim));
    }

    static AdjustmentScope ofLine(ClaimPayment claim, ServiceLine line) {
        return new AdjustmentScope(
                claim,
                line.number(),
                line.charge().cents(),
                line.paid().cents(),
                Netting.net(line.adjustments()),
                RemarkCodes.ofLine(line.remarkCodes(), claim));
    }

    boolean isUnpaid() {
        return paid <= 0;
    }

    /// The cents of the charge that were not paid, never negative.
    long unpaid() {
        boolean leftByLines = line == 0 && !claim.lines().isEmpty();
        return Math.max(0, SaturatingCents.subtract(charge, leftByLines ? paid : Math.max(0, paid)));
    }

    /// The row of an adjustment's code at this place, or null where no table has it.
    @Nullable ReasonCode row(Adjustment adjustment, CodeBook book) {
        return book.reason(adjustment.reason(), adjustment.group(), remarks);
    }

    AdjustmentKind kind(Adjustment adjustment, CodeBook book) {
        return AdjustmentKind.of(adjustment, row(adjustment, book));
    }
}
