package health.overturn.denials.claim;

import health.overturn.denials.judge.Judgement;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One payer's one answer to one claim: the immutable fact from which all else is folded.
///
/// @param id a hash of the canonical content, the same under any file name, envelope or time of arrival
/// @param claimNumber CLP01
/// @param serviceFrom the first day of service, where the claim carries one
/// @param payerClaimNumber CLP07
/// @param originalClaimNumber REF*F8
/// @param payer the payer's id
/// @param paidOn the payer's date; absent sorts first
/// @param transaction a hash of what identifies the payment
/// @param position the claim's ordinal in its transaction
/// @param status CLP02
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
        String status,
        Money charge,
        Money paid,
        Judgement judgement) {}
