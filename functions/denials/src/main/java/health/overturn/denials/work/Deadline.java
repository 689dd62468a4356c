package health.overturn.denials.work;

import java.time.LocalDate;

/// A day after which an answer to the payer comes too late.
///
/// @param kind APPEAL, CORRECTED_CLAIM or RECORDS
/// @param assumed no rule of the payer is known: the shortest common limit stands in
public record Deadline(String kind, LocalDate on, boolean assumed) {}
