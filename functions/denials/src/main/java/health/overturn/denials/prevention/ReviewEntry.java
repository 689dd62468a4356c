package health.overturn.denials.prevention;

import health.overturn.denials.denial.Actor;
import java.time.Instant;
import java.time.LocalDate;

/// A move in the history of a prevention review.
///
/// @param on the practice's day of the move
public record ReviewEntry(Instant at, LocalDate on, Actor by, ReviewMove move) {}
