package health.overturn.operations.command;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Reason;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ClaimStatusCode;
import health.overturn.remittance.Envelope;
import health.overturn.remittance.Money;
import health.overturn.remittance.Payee;
import health.overturn.remittance.Payer;
import health.overturn.remittance.Person;
import health.overturn.remittance.Position;
import health.overturn.remittance.ProtectedText;
import health.overturn.remittance.Transaction;
import health.overturn.storage.item.StoredAdjudication;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A denial as a person enters it, from before the start of Overturn or from paper. The components mirror the fields of
/// the form.
///
/// @param payer the payer's id or alias
/// @param group CAS01
/// @param carc the claim adjustment reason code
/// @param rarcs remark codes of the claim
/// @param payerClaimId the payer's claim number; empty where it is unknown
public record ManualDenial(
        ProtectedText claimId,
        String payer,
        LocalDate serviceFrom,
        LocalDate deniedOn,
        Money charge,
        Money denied,
        String group,
        String carc,
        List<String> rarcs,
        ProtectedText payerClaimId) {
    private static final Position NO_POSITION = new Position(1, 0);
    private static final Envelope NO_ENVELOPE = new Envelope("", "", null, "", false, "", "");

    public ManualDenial {
        rarcs = List.copyOf(rarcs);
    }

    /// The entry from which an adjudication was made; empty where it denies nothing or has no date.
    static Optional<ManualDenial> of(StoredAdjudication stored) {
        Adjudication adjudication = stored.adjudication();
        LocalDate serviceFrom = adjudication.serviceFrom();
        LocalDate deniedOn = adjudication.paidOn();
        if (serviceFrom == null || deniedOn == null || !(adjudication.judgement() instanceof Denied denied)) {
            return Optional.empty();
        }
        Reason reason = denied.primaryReason();
        return Optional.of(new ManualDenial(
                adjudication.claimNumber(),
                adjudication.payer(),
                serviceFrom,
                deniedOn,
                adjudication.charge(),
                denied.amount(),
                reason.group().text(),
                reason.carc().text(),
                reason.rarcs(),
                adjudication.payerClaimNumber()));
    }

    /// A remittance without payment, as the payer may have sent it.
    Transaction toTransaction(Payer by) {
        return new Transaction(
                1,
                NO_POSITION,
                NO_ENVELOPE,
                "",
                "H",
                Money.ZERO,
                "NON",
                deniedOn,
                null,
                "",
                "",
                by,
                new Payee("", "", ""));
    }

    /// The claim: processed as primary, unpaid, with one adjustment.
    ClaimPayment toClaimPayment() {
        return new ClaimPayment(
                1,
                NO_POSITION,
                claimId,
                ClaimStatusCode.of("1"),
                charge,
                Money.ZERO,
                null,
                "",
                payerClaimId,
                "",
                "",
                Person.NONE,
                Person.NONE,
                Person.NONE,
                "",
                "",
                "",
                serviceFrom,
                null,
                null,
                null,
                List.of(new Adjustment(AdjustmentGroup.of(group), Carc.of(carc), denied, 1)),
                rarcs,
                List.of(),
                List.of());
    }
}
