package health.overturn.denials.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A row of the table of limits: how long one kind of answer may take.
///
/// @param payer a payer's id, or `*` for every payer
/// @param linesOfBusiness values of CLP06; none means all
/// @param time counted from the day that `from` names
/// @param effectiveFrom denials on or after this day; absent means always
/// @param effectiveTo denials up to this day, inclusive; absent means no end
/// @param source where the number comes from
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

    /// How far a limit can be relied upon; all but HIGH is shown as assumed.
    enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /// Whose row it is.
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

    /// A limit of the payer comes before one of its line of business, and that before one for all. Of a payer's
    /// limits the practice's own, which is its contract, comes first; among the others it does where all else is
    /// equal.
    int precedence() {
        int fromPractice = origin == Origin.PRACTICE ? 1 : 0;
        int forLineOfBusiness = linesOfBusiness.isEmpty() ? 0 : 1;
        return payer.equals(EVERY_PAYER)
                ? 2 * forLineOfBusiness + fromPractice
                : 4 + 2 * fromPractice + forLineOfBusiness;
    }

    /// The last day, or null where the day that it counts from is not known.
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
