package health.overturn.api.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The days and spans of days that the API accepts.
public final class DayBounds {
    /// What a day must be, for messages.
    static final String EXPECTED = "a day from 1900-01-01 to 2100-12-31, such as 2026-12-24";

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    /// Ten years, the longest range of days of one request.
    private static final int MAX_SPAN_DAYS = 3_660;

    private DayBounds() {}

    /// Parses an ISO date; empty if it is none or outside the years 1900 to 2100.
    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    /// Whether a range of days is too long for one request.
    public static boolean isTooLong(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) > MAX_SPAN_DAYS;
    }

    /// @throws BadRequestException if the range of two query parameters is too long
    public static void requireSpan(LocalDate from, LocalDate to) {
        requireSpan(from, to, MAX_SPAN_DAYS);
    }

    /// @param maxDays the most days from one to the other
    /// @throws BadRequestException if the range of two query parameters is longer
    public static void requireSpan(LocalDate from, LocalDate to, int maxDays) {
        if (ChronoUnit.DAYS.between(from, to) > maxDays) {
            throw new BadRequestException("to: must be at most %,d days after from".formatted(maxDays));
        }
    }
}
