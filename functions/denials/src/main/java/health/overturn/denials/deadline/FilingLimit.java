package health.overturn.denials.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A row of the table of filing limits: how long a payer allows one kind of answer.
///
/// @param payer a payer's id, or `*` for every payer
/// @param linesOfBusiness values of CLP06; empty means all
/// @param period counted from the day that `countsFrom` names
/// @param effectiveFrom the limit applies to denials on or after this day; absent means always
/// @param effectiveTo the limit applies to denials up to this day, inclusive; absent means without end
/// @param source the publication or contract that states the limit
record FilingLimit(
        String payer,
        Set<String> linesOfBusiness,
        Deadline.Kind kind,
        Period period,
        CountsFrom countsFrom,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Confidence confidence,
        String source,
        Origin origin) {
    static final String EVERY_PAYER = "*";

    /// The day from which a limit counts.
    enum CountsFrom {
        /// The payer's date of the remittance.
        DENIED_ON,
        /// The first day of service.
        SERVICE_FROM
    }

    /// How reliable a limit is. A deadline from any other limit than HIGH is shown as assumed.
    enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /// Who states the limit.
    enum Origin {
        PRODUCT,
        PRACTICE
    }

    boolean appliesTo(Deadline.Kind requested, DeadlineInputs inputs) {
        return kind == requested
                && (payer.equals(EVERY_PAYER) || payer.equals(inputs.payer()))
                && (linesOfBusiness.isEmpty() || linesOfBusiness.contains(inputs.lineOfBusiness()))
                && isInEffect(inputs.deniedOn());
    }

    /// The order in which limits apply; a higher number comes first.
    ///
    /// A limit for the payer comes before one for the line of business, and that before one for all payers.
    /// Among limits for the payer, the practice's own comes first, because it is the contract. Among the
    /// others, the practice's own comes first only where all else is equal.
    int precedence() {
        int fromPractice = origin == Origin.PRACTICE ? 1 : 0;
        int forLineOfBusiness = linesOfBusiness.isEmpty() ? 0 : 1;
        return payer.equals(EVERY_PAYER)
                ? 2 * forLineOfBusiness + fromPractice
                : 4 + 2 * fromPractice + forLineOfBusiness;
    }

    /// The deadline, or null where the day from which the limit counts is not known.
    @Nullable Deadline deadlineFor(DeadlineInputs inputs) {
        LocalDate start = switch (countsFrom) {
            case DENIED_ON -> inputs.deniedOn();
            case SERVICE_FROM -> inputs.serviceFrom();
        };
        return start == null ? null : new Deadline(kind, start.plus(period), confidence != Confidence.HIGH);
    }

    private boolean isInEffect(@Nullable LocalDate day) {
        if (day == null) {
            return effectiveFrom == null && effectiveTo == null;
        }
        return (effectiveFrom == null || !day.isBefore(effectiveFrom))
                && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
