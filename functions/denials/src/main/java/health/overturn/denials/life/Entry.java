package health.overturn.denials.life;

import java.time.Instant;
import java.time.LocalDate;

/// A move in a denial's history.
///
/// @param on the practice's day of it
public record Entry(Instant at, LocalDate on, Actor by, Move move) {}
