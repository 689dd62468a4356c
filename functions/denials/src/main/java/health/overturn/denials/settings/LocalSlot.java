package health.overturn.denials.settings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A time of day in the practice's time zone, once a day or once a week.
///
/// @param day the day of the week; absent where the slot is daily
public record LocalSlot(@Nullable DayOfWeek day, LocalTime time) {
    public boolean isWeekly() {
        return day != null;
    }

    /// The last occurrence of the slot at or before an instant.
    ///
    /// Where the clock skips the hour, the slot occurs later by as much as the clock skips. Where the clock
    /// repeats the hour, the slot occurs the first time only.
    public Instant lastOccurrence(Instant instant, ZoneId zone) {
        LocalDate today = instant.atZone(zone).toLocalDate();
        LocalDate latest = day == null ? today : today.with(TemporalAdjusters.previousOrSame(day));
        Instant occurrence = toInstant(latest, zone);
        return occurrence.isAfter(instant)
                ? toInstant(day == null ? latest.minusDays(1) : latest.minusWeeks(1), zone)
                : occurrence;
    }

    private Instant toInstant(LocalDate date, ZoneId zone) {
        return ZonedDateTime.of(date, time, zone).toInstant();
    }

    /// Reads `05:00` (daily) or `MONDAY 06:00` (weekly); empty where the text is neither.
    static Optional<LocalSlot> parse(String text) {
        String[] parts = text.strip().split(" +", -1);
        try {
            return switch (parts.length) {
                case 1 -> Optional.of(new LocalSlot(null, LocalTime.parse(parts[0])));
                case 2 -> Optional.of(new LocalSlot(DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1])));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The form in the settings: `05:00`, `MONDAY 06:00`.
    @Override
    public String toString() {
        return day == null ? time.toString() : day + " " + time;
    }
}
