package health.overturn.denials.judge;

import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.SaturatingCents;
import health.overturn.remittance.ServiceLine;
import java.util.List;

/// How the part of a claim's charge that is neither paid nor denied divides.
///
/// On a claim that balances, charge = paid + denied + contractual + patientShare + otherPayer.
///
/// @param contractual adjustments of the groups CO and PI that deny nothing
/// @param patientShare adjustments of the group PR that deny nothing
/// @param otherPayer adjustments of OA, CR and any unknown group that deny nothing
public record ChargeBreakdown(Money contractual, Money patientShare, Money otherPayer) {
    public static ChargeBreakdown of(ClaimPayment claim, Judgement judgement) {
        Accumulator sums = new Accumulator();
        sums.add(RepeatedAdjustments.withoutRepeatsAsSent(claim));
        for (ServiceLine line : claim.lines()) {
            sums.add(line.adjustments());
        }
        if (judgement instanceof Denied denied) {
            sums.subtractDenied(claim, denied);
        }
        return new ChargeBreakdown(
                Money.ofCents(sums.contractual), Money.ofCents(sums.patientShare), Money.ofCents(sums.otherPayer));
    }

    private static final class Accumulator {
        private long contractual;
        private long patientShare;
        private long otherPayer;

        void add(List<Adjustment> adjustments) {
            for (Adjustment adjustment : adjustments) {
                add(adjustment.group(), adjustment.amount().cents());
            }
        }

        private void add(AdjustmentGroup group, long cents) {
            if (group.isContractual() || group.isPayerInitiated()) {
                contractual = SaturatingCents.add(contractual, cents);
            } else if (group.isPatient()) {
                patientShare = SaturatingCents.add(patientShare, cents);
            } else {
                otherPayer = SaturatingCents.add(otherPayer, cents);
            }
        }

        void subtractDenied(ClaimPayment claim, Denied denied) {
            if (!denied.primaryReason().carc().isEmpty()) {
                denied.reasons()
                        .forEach(reason -> add(reason.group(), -reason.amount().cents()));
                return;
            }
            // No adjustment denies by itself, so the denial consists of the observed amounts. The rest of the charge
            // limits what the groups can hold.
            denied.notes().forEach(note -> add(note.group(), -note.amount().cents()));
            limitTo(SaturatingCents.subtract(
                    claim.charge().cents(),
                    SaturatingCents.add(claim.paid().cents(), denied.amount().cents())));
        }

        private void limitTo(long remaining) {
            patientShare = Math.clamp(patientShare, 0, Math.max(0, remaining));
            otherPayer = Math.clamp(otherPayer, 0, Math.max(0, remaining - patientShare));
            contractual = SaturatingCents.subtract(remaining, patientShare + otherPayer);
        }
    }
}
