package health.overturn.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One SVC and what follows it, up to the next SVC or the claim's end.
///
/// @param number the line's ordinal in its claim, from 1
/// @param procedure SVC01, as adjudicated
/// @param submittedProcedure SVC06, as billed, where the payer changed it
/// @param charge SVC02
/// @param paid SVC03
/// @param revenueCode SVC04
/// @param paidUnits SVC05; 1 where it is blank
/// @param submittedUnits SVC07
/// @param serviceFrom DTM*472, else DTM*150; absent means the claim's dates apply
/// @param serviceTo DTM*472, else DTM*151
/// @param allowed AMT*B6; informational, never part of a balance
/// @param adjustments every triplet of every CAS of the line, in order
/// @param remarkCodes every LQ*HE, in order
public record ServiceLine(
        int number,
        Position at,
        Procedure procedure,
        @Nullable Procedure submittedProcedure,
        Money charge,
        Money paid,
        @Nullable String revenueCode,
        BigDecimal paidUnits,
        @Nullable BigDecimal submittedUnits,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate serviceTo,
        @Nullable Money allowed,
        List<Adjustment> adjustments,
        List<String> remarkCodes,
        List<Reference> references) {
    public ServiceLine {
        adjustments = List.copyOf(adjustments);
        remarkCodes = List.copyOf(remarkCodes);
        references = List.copyOf(references);
    }
}
