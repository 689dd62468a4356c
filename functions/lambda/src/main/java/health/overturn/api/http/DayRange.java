package health.overturn.api.http;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A range of days from two query parameters, both included. Without a parameter the range is open on that side.
public record DayRange(Optional<LocalDate> from, Optional<LocalDate> to) {
    /// @throws health.overturn.api.http.BadRequestException if one of the parameters is not a day
    public static DayRange of(ApiRequest request, String from, String to) {
        return new DayRange(request.day(from), request.day(to));
    }

    /// @param day null for a denial without such a day; only a range that is open on both sides contains it
    public boolean contains(@Nullable LocalDate day) {
        if (day == null) {
            return from.isEmpty() && to.isEmpty();
        }
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }
}
