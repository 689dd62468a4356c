package health.overturn.denials.denial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A summary of the touches of a denial.
///
/// @param carried touches since the last decision that earlier denials of the chain had
/// @param sinceDecision this denial's own touches since the last decision, one for each person and day
/// @param recorded all touches recorded on this denial, also those that do not count for the cycles
/// @param last the action of the last touch; absent if there is none
/// @param appealedOn the day on which the first appeal went to the payer; absent if none did
/// @param firstOn the day of the first touch
public record TouchSummary(
        int carried,
        List<PersonDay> sinceDecision,
        int recorded,
        @Nullable TouchAction last,
        @Nullable LocalDate appealedOn,
        @Nullable LocalDate firstOn) {
    /// The work of one person on one day, which counts as one touch.
    public record PersonDay(String person, LocalDate on) {}

    public TouchSummary {
        sinceDecision = List.copyOf(sinceDecision);
    }

    static TouchSummary carriedOver(int touches) {
        return new TouchSummary(touches, List.of(), 0, null, null, null);
    }

    /// The number of touches since the last decision over the chain of repeats, by which the cycles decide.
    public int touchesSinceDecision() {
        return carried + sinceDecision.size();
    }

    public boolean appealed() {
        return appealedOn != null;
    }

    /// Whether an appeal went to the payer on this day or before; where the day is not known, whether one ever did.
    boolean appealedBy(@Nullable LocalDate day) {
        return appealedOn != null && (day == null || !appealedOn.isAfter(day));
    }

    public Optional<TouchAction> lastAction() {
        return Optional.ofNullable(last);
    }

    /// @param sentOn the day on which an appeal went out
    TouchSummary afterTouch(PersonDay personDay, TouchAction action, LocalDate sentOn) {
        List<PersonDay> counted = new ArrayList<>(sinceDecision);
        if (!counted.contains(personDay)) {
            counted.add(personDay);
        }
        LocalDate first = firstOn == null ? personDay.on() : firstOn;
        LocalDate appeal = appealedOn == null && action == TouchAction.APPEAL ? sentOn : appealedOn;
        return new TouchSummary(carried, counted, recorded + 1, action, appeal, first);
    }

    TouchSummary afterDecision() {
        return new TouchSummary(0, List.of(), recorded, last, appealedOn, firstOn);
    }
}
