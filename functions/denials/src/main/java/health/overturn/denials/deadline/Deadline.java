package health.overturn.denials.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The last day on which the payer accepts one kind of answer.
///
/// @param lastDay the answer must reach the payer on this day or before
/// @param assumed the payer's limit is not known for sure, so the day is a cautious guess and shown as such
public record Deadline(Kind kind, LocalDate lastDay, boolean assumed) {
    /// What must reach the payer.
    public enum Kind {
        APPEAL,
        CORRECTED_CLAIM,
        /// A new claim, where a remark code allows no other answer. Its limit is that of timely filing.
        NEW_CLAIM,
        /// The records that the payer asked for.
        RECORDS
    }

    /// Calendar days until the last day: 0 on that day, negative after it.
    public long daysLeft(LocalDate asOf) {
        return ChronoUnit.DAYS.between(asOf, lastDay);
    }

    public boolean isOpen(LocalDate asOf) {
        return !lastDay.isBefore(asOf);
    }
}
