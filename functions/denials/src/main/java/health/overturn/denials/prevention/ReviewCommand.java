package health.overturn.denials.prevention;

import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;

/// What a person asks of a prevention review.
public sealed interface ReviewCommand {
    record Own(String owner) implements ReviewCommand {}

    /// @param on the day from which it is to have an effect
    record Act(ProtectedText what, LocalDate on) implements ReviewCommand {}
}
