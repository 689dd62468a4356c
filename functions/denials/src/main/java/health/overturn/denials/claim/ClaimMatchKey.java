package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A combination of values that adjudications of one claim share. Components that do not count are empty.
///
/// @param claimNumber CLP01
/// @param payerNumber CLP07 or REF*F8
record ClaimMatchKey(
        ProtectedText claimNumber,
        String payer,
        ProtectedText payerNumber,
        @Nullable LocalDate day) {
    /// The payer and CLP07.
    static List<ClaimMatchKey> byPayerNumber(Adjudication adjudication) {
        return byNumberOfPayer(adjudication, adjudication.payerClaimNumber());
    }

    /// The payer and REF*F8.
    static List<ClaimMatchKey> byOriginalNumber(Adjudication adjudication) {
        return byNumberOfPayer(adjudication, adjudication.originalClaimNumber());
    }

    /// CLP01, the payer and either of its numbers, for an adjudication with a day of service.
    static List<ClaimMatchKey> byNumbersOfDated(Adjudication adjudication) {
        return adjudication.serviceFrom() == null ? List.of() : byNumbers(adjudication);
    }

    /// CLP01, the payer and either of its numbers, for an adjudication without a day of service.
    static List<ClaimMatchKey> byNumbersOfUndated(Adjudication adjudication) {
        return adjudication.serviceFrom() == null ? byNumbers(adjudication) : List.of();
    }

    /// CLP01 and the day of service; where there is no CLP01, the payer, CLP07 and the day.
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
