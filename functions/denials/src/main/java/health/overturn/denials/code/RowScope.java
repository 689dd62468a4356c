package health.overturn.denials.code;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where and when a practice's own row applies. An empty condition applies everywhere.
///
/// @param payer a payer's canonical id in upper case
/// @param lineOfBusiness a claim filing indicator (CLP06)
/// @param group an adjustment group (CAS01)
/// @param from the first day, inclusive; absent for no first day
/// @param to the last day, inclusive; absent for no last day
record RowScope(
        String payer,
        String lineOfBusiness,
        String group,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /// How many of payer, line of business and group are named, 0 to 3. Of several rows, the one that names most
    /// outranks the others.
    int conditions() {
        return (payer.isEmpty() ? 0 : 1) + (lineOfBusiness.isEmpty() ? 0 : 1) + (group.isEmpty() ? 0 : 1);
    }

    boolean hasDays() {
        return from != null || to != null;
    }

    /// Whether the row applies to a payer and line of business on a day. A row with days does not apply to an unknown
    /// day.
    boolean isInForce(String payerId, String filingIndicator, @Nullable LocalDate day) {
        return (payer.isEmpty() || payer.equals(payerId))
                && (lineOfBusiness.isEmpty() || lineOfBusiness.equals(filingIndicator))
                && isInForceOn(day);
    }

    boolean isForGroup(String adjustmentGroup) {
        return group.isEmpty() || group.equals(adjustmentGroup);
    }

    private boolean isInForceOn(@Nullable LocalDate day) {
        if (day == null) {
            return !hasDays();
        }
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /// Adds the days on which the row comes into force and goes out of it.
    void addChanges(Set<LocalDate> changes) {
        if (from != null) {
            changes.add(from);
        }
        if (to != null) {
            changes.add(to.plusDays(1));
        }
    }

    /// The conditions as a rationale names them: `60054,MB,PR`.
    String text() {
        return payer + "," + lineOfBusiness + "," + group;
    }
}
