package health.overturn.denials.owner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A period in which a person does no work.
///
/// @param from the first day away
/// @param until the last day away; absent where the person has left for good
/// @param cover who does the work meanwhile; absent where nobody does
public record Absence(
        String person,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String cover) {
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean isPermanent() {
        return until == null;
    }
}
