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

    /// Whether two days are no range for one request: too far apart, or the wrong way round.
    static boolean isNoRange(LocalDate from, LocalDate to) {
        return to.isBefore(from) || isTooLong(from, to);
    }

    /// What the last day of a range must be, for messages.
    static String rangeExpected(String from) {
        return "must be %s, or a day at most %,d days after it".formatted(from, MAX_SPAN_DAYS);
    }

    /// @throws BadRequestException if the range of two query parameters is too long
    public static void requireSpan(LocalDate from, LocalDate to) {
        requireSpan(from, to, MAX_SPAN_DAYS);
    }

    /// @param maxDays the most days from one to the other
    /// @throws BadRequestException if the range of two query parameters is longer, or ends before it begins
    public static void requireSpan(LocalDate from, LocalDate to, int maxDays) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > maxDays) {
            throw BadRequestException.parameter(
                    "to", "must be from, or a day at most %,d days after it".formatted(maxDays));
        }
    }
}
