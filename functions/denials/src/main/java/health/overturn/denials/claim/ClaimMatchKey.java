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
    static List<ClaimMatchKey> byPayerNumber(Adjudication adjudication) {
        return byNumberOfPayer(adjudication, adjudication.payerClaimNumber());
    }

    /// REF*F8 with its payer.
    static List<ClaimMatchKey> byOriginalNumber(Adjudication adjudication) {
        return byNumberOfPayer(adjudication, adjudication.originalClaimNumber());
    }

    /// CLP01, payer and either number of an adjudication with a day of service.
    static List<ClaimMatchKey> byNumbersOfDated(Adjudication adjudication) {
        return adjudication.serviceFrom() == null ? List.of() : byNumbers(adjudication);
    }

    /// CLP01, payer and either number of an adjudication without a day of service.
    static List<ClaimMatchKey> byNumbersOfUndated(Adjudication adjudication) {
        return adjudication.serviceFrom() == null ? byNumbers(adjudication) : List.of();
    }

    /// CLP01 and the day of service, or the payer's number and the day.
    static List<ClaimMatchKey> byNumberAndDay(Adjudication adjudication) {
        ProtectedText number = claimNumber(adjudication);
        if (number.isPresent()) {
            return List.of(new ClaimMatchKey(number, "", ProtectedText.NONE, adjudication.serviceFrom()));
        }
        if (adjudication.payerClaimNumber().isPresent()) {
            return List.of(new ClaimMatchKey(
                    ProtectedText.NONE,
                    adjudication.payer(),
                    adjudication.payerClaimNumber(),
                    adjudication.serviceFrom()));
        }
        return List.of();
    }

    private static List<ClaimMatchKey> byNumberOfPayer(Adjudication adjudication, ProtectedText number) {
        return number.isPresent()
                ? List.of(new ClaimMatchKey(ProtectedText.NONE, adjudication.payer(), number, null))
                : List.of();
    }

    private static List<ClaimMatchKey> byNumbers(Adjudication adjudication) {
        return Stream.of(adjudication.payerClaimNumber(), adjudication.originalClaimNumber())
                .filter(ProtectedText::isPresent)
                .map(number -> new ClaimMatchKey(claimNumber(adjudication), adjudication.payer(), number, null))
                .toList();
    }

    private static ProtectedText claimNumber(Adjudication adjudication) {
        return adjudication.claimNumber().value().equals("0") ? ProtectedText.NONE : adjudication.claimNumber();
    }
}
