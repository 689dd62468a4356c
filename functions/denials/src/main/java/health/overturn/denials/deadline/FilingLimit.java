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
        Period time,
        CountsFrom from,
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

    boolean covers(Deadline.Kind wanted, DeadlineInputs circumstances) {
        return kind == wanted
                && (payer.equals(EVERY_PAYER) || payer.equals(circumstances.payer()))
                && (linesOfBusiness.isEmpty() || linesOfBusiness.contains(circumstances.lineOfBusiness()))
                && inEffect(circumstances.deniedOn());
    }

    /// A limit of the payer comes before one of its line of business, and that before one for all. Of a payer's
    /// limits the practice's own, which is its contract, comes first; among the others it does where all else is
    /// equal.
    int precision() {
        int own = origin == Origin.PRACTICE ? 1 : 0;
        int line = linesOfBusiness.isEmpty() ? 0 : 1;
        return payer.equals(EVERY_PAYER) ? 2 * line + own : 4 + 2 * own + line;
    }

    /// The last day, or null where the day that it counts from is not known.
    @Nullable Deadline deadline(DeadlineInputs circumstances) {
        LocalDate start = switch (from) {
            case DENIED_ON -> circumstances.deniedOn();
            case SERVICE_FROM -> circumstances.serviceFrom();
        };
        return start == null ? null : new Deadline(kind, start.plus(time), confidence != Confidence.HIGH);
    }

    private boolean inEffect(@Nullable LocalDate day) {
        if (day == null) {
            return effectiveFrom == null && effectiveTo == null;
        }
        return (effectiveFrom == null || !day.isBefore(effectiveFrom))
                && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
