package health.overturn.remittance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One service line of a claim: an SVC segment and the segments that belong to it.
///
/// Mirrors loop 2110 of the 835 guide; each component names its element.
///
/// @param number the line's ordinal in its claim, from 1
/// @param procedure SVC01, as adjudicated
/// @param submittedProcedure SVC06, as billed, if the payer changed it
/// @param charge SVC02
/// @param paid SVC03
/// @param revenueCode SVC04
/// @param paidUnits SVC05; 1 if it is blank
/// @param submittedUnits SVC07
/// @param serviceFrom DTM*472, else DTM*150; null if the dates of the claim apply
/// @param serviceTo DTM*472, else DTM*151; null if the dates of the claim apply
/// @param allowed AMT*B6; it is not part of any balance
/// @param adjustments all triplets of the line's CAS segments, in order
/// @param remarkCodes all LQ*HE codes and LQ*RX codes, in order; a code of LQ*RX, a pharmacy's reject code, comes after
///     [#REJECT_PREFIX], because both lists have codes such as M1
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
    /// What a pharmacy's reject code begins with among the remark codes: `RX75`.
    public static final String REJECT_PREFIX = "RX";

    public ServiceLine {
        adjustments = List.copyOf(adjustments);
        remarkCodes = List.copyOf(remarkCodes);
        references = List.copyOf(references);
    }
}
