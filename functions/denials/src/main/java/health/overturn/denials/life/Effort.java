package health.overturn.denials.life;

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
public record Effort(
        int carried,
        List<Worked> sinceDecision,
        int touches,
        @Nullable Action last,
        boolean appealed,
        @Nullable LocalDate firstOn) {
    /// A person's work on a day.
    public record Worked(String person, LocalDate on) {}

    public Effort {
        sinceDecision = List.copyOf(sinceDecision);
    }

    static Effort carrying(int touches) {
        return new Effort(touches, List.of(), 0, null, false, null);
    }

    /// What the cycles read: touches since the last decision, over the chain of repeats.
    public int touchesSinceDecision() {
        return carried + sinceDecision.size();
    }

    public Optional<Action> lastAction() {
        return Optional.ofNullable(last);
    }

    Effort touched(Worked worked, Action action) {
        List<Worked> counted = new ArrayList<>(sinceDecision);
        if (!counted.contains(worked)) {
            counted.add(worked);
        }
        LocalDate first = firstOn == null ? worked.on() : firstOn;
        return new Effort(carried, counted, touches + 1, action, appealed || action == Action.APPEAL, first);
    }

    Effort decided() {
        return new Effort(0, List.of(), touches, last, appealed, firstOn);
    }
}
