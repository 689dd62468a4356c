package health.overturn.denials.worth;

import health.overturn.denials.denial.TouchAction;
import java.time.LocalDate;

/// A touch that sent something to a payer.
///
/// @param person who recorded it, as the token names her
/// @param on the practice's day
public record SentTouch(TouchAction action, String person, LocalDate on) {}
