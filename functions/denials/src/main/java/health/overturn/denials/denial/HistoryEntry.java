package health.overturn.denials.denial;

import java.time.Instant;
import java.time.LocalDate;

/// A move in a denial's history.
///
/// @param on the practice's day of the move
public record HistoryEntry(Instant at, LocalDate on, Actor by, Move move) {}
