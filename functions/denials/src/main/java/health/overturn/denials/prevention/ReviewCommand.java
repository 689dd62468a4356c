package health.overturn.denials.prevention;

import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;

/// A change to a prevention review that a person asks for.
public sealed interface ReviewCommand {
    record Own(String owner) implements ReviewCommand {}

    /// @param note why; may be empty
    record Close(CloseReason reason, ProtectedText note) implements ReviewCommand {}

    /// @param on the day from which the action is to take effect
    record Act(ProtectedText what, LocalDate on) implements ReviewCommand {}
}
