package health.overturn.denials.claim;

import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that adjudications of one claim share. Parts that play no role are empty.
///
/// @param claimNumber CLP01
/// @param payerNumber CLP07 or REF*F8
record ClaimMatchKey(
        ProtectedText claimNumber,
        String payer,
        ProtectedText payerNumber,
        @Nullable LocalDate day) {
    /// CLP07 with its payer.
    static List<ClaimMatchKey> payerNumber(Adjudication of) {
        return ofPayer(of, of.payerClaimNumber());
    }

    /// REF*F8 with its payer.
    static List<ClaimMatchKey> originalNumber(Adjudication of) {
        return ofPayer(of, of.originalClaimNumber());
    }

    /// CLP01, payer and either number of an adjudication with a day of service.
    static List<ClaimMatchKey> numbersOfDated(Adjudication of) {
        return of.serviceFrom() == null ? List.of() : numbers(of);
    }

    /// CLP01, payer and either number of an adjudication without a day of service.
    static List<ClaimMatchKey> numbersOfUndated(Adjudication of) {
        return of.serviceFrom() == null ? numbers(of) : List.of();
    }

    /// CLP01 and the day of service, or the payer's number and the day.
    static List<ClaimMatchKey> numberAndDay(Adjudication of) {
        ProtectedText number = claimNumber(of);
        if (number.isPresent()) {
            return List.of(new ClaimMatchKey(number, "", ProtectedText.NONE, of.serviceFrom()));
        }
        if (of.payerClaimNumber().isPresent()) {
            return List.of(new ClaimMatchKey(ProtectedText.NONE, of.payer(), of.payerClaimNumber(), of.serviceFrom()));
        }
        return List.of();
    }

    private static List<ClaimMatchKey> ofPayer(Adjudication of, ProtectedText number) {
        return number.isPresent()
                ? List.of(new ClaimMatchKey(ProtectedText.NONE, of.payer(), number, null))
                : List.of();
    }

    private static List<ClaimMatchKey> numbers(Adjudication of) {
        return Stream.of(of.payerClaimNumber(), of.originalClaimNumber())
                .filter(ProtectedText::isPresent)
                .map(number -> new ClaimMatchKey(claimNumber(of), of.payer(), number, null))
                .toList();
    }

    private static ProtectedText claimNumber(Adjudication of) {
        return of.claimNumber().value().equals("0") ? ProtectedText.NONE : of.claimNumber();
    }
}
