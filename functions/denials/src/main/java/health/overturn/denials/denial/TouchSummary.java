package health.overturn.denials.denial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What work a denial has had.
///
/// @param carried touches since the last decision that earlier denials of the chain had
/// @param sinceDecision this denial's own, one per person and day
/// @param touches all that were recorded on it, also those that do not count
/// @param last what the last one did; absent where there is none
/// @param appealed an appeal went to the payer
/// @param firstOn the day of the first one
public record TouchSummary(
        int carried,
        List<PersonDay> sinceDecision,
        int recorded,
        @Nullable TouchAction last,
        boolean appealed,
        @Nullable LocalDate firstOn) {
    /// A person's work on a day.
    public record PersonDay(String person, LocalDate on) {}

    public TouchSummary {
        sinceDecision = List.copyOf(sinceDecision);
    }

    static TouchSummary carriedOver(int touches) {
        return new TouchSummary(touches, List.of(), 0, null, false, null);
    }

    /// What the cycles read: touches since the last decision, over the chain of repeats.
    public int touchesSinceDecision() {
        return carried + sinceDecision.size();
    }

    public Optional<TouchAction> lastAction() {
        return Optional.ofNullable(last);
    }

    TouchSummary afterTouch(PersonDay personDay, TouchAction action) {
        List<PersonDay> counted = new ArrayList<>(sinceDecision);
        if (!counted.contains(personDay)) {
            counted.add(personDay);
        }
        LocalDate first = firstOn == null ? personDay.on() : firstOn;
        return new TouchSummary(
                carried, counted, recorded + 1, action, appealed || action == TouchAction.APPEAL, first);
    }

    TouchSummary afterDecision() {
        return new TouchSummary(0, List.of(), recorded, last, appealed, firstOn);
    }
}
