package health.overturn.denials.adjudication;

import health.overturn.denials.judge.Judgement;
import health.overturn.remittance.ClaimStatusCode;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One payer's one answer to one claim: the immutable fact from which all else about the claim follows.
///
/// @param id a hash of the canonical content; file name, envelope and time of arrival do not matter
/// @param claimNumber CLP01, the practice's number
/// @param serviceFrom the first day of service; absent where the sender gave none
/// @param payerClaimNumber CLP07, the payer's number
/// @param originalClaimNumber REF*F8, the payer's number of the claim that this one corrects
/// @param payer the payer's id
/// @param paidOn the payer's date; absent where the sender gave none, and then it sorts first
/// @param transaction a hash of what identifies the payment
/// @param position the claim's ordinal in its transaction
/// @param status CLP02
/// @param fingerprint what tells the adjudication's lines and amounts from others
public record Adjudication(
        String id,
        ProtectedText claimNumber,
        @Nullable LocalDate serviceFrom,
        ProtectedText payerClaimNumber,
        ProtectedText originalClaimNumber,
        String payer,
        @Nullable LocalDate paidOn,
        String transaction,
        int position,
        ClaimStatusCode status,
        Money charge,
        Money paid,
        PartFingerprint fingerprint,
        Judgement judgement) {
    /// The same adjudication under another id of its payer.
    public Adjudication withPayer(String other) {
        return payer.equals(other) ? this : rewritten(other);
    }

    private Adjudication rewritten(String other) {
        return new Adjudication(
                id,
                claimNumber,
                serviceFrom,
                payerClaimNumber,
                originalClaimNumber,
                other,
                paidOn,
                transaction,
                position,
                status,
                charge,
                paid,
                fingerprint,
                judgement);
    }
}
