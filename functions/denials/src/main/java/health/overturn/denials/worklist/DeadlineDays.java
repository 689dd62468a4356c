package health.overturn.denials.worklist;

import java.time.LocalDate;

/// The days of a deadline, as an index entry has them.
///
/// @param on the day on which it ends
/// @param lastOn the last day on which an answer may still be in time
public record DeadlineDays(LocalDate on, LocalDate lastOn) {}
