package health.overturn.denials.prevention;

import health.overturn.denials.denial.Actor;
import java.time.Instant;
import java.time.LocalDate;

/// A move in a review's history.
///
/// @param on the practice's day of it
public record ReviewEntry(Instant at, LocalDate on, Actor by, ReviewMove move) {}
