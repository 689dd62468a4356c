package health.overturn.denials.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The last day on which one kind of answer counts.
///
/// @param assumed no limit of this payer is known for sure: the day is the product's cautious guess, and shown as
///     such
public record Deadline(Kind kind, LocalDate lastDay, boolean assumed) {
    /// What has to be with the payer by then.
    public enum Kind {
        APPEAL,
        CORRECTED_CLAIM,
        /// A new claim, where a remark code leaves no other way; its clock is that of filing.
        NEW_CLAIM,
        /// The records that the payer asked for.
        RECORDS
    }

    /// Days left, 0 on the last day, negative once it has passed.
    public long daysLeft(LocalDate asOf) {
        return ChronoUnit.DAYS.between(asOf, lastDay);
    }

    public boolean isOpen(LocalDate asOf) {
        return !lastDay.isBefore(asOf);
    }
}
