package health.overturn.denials.prevention;

import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;

/// A move in the history of a prevention review.
public sealed interface ReviewMove {
    record Open(Topic topic, Evidence evidence) implements ReviewMove {}

    /// The topic still repeats: another week adds evidence.
    record Add(Evidence evidence) implements ReviewMove {}

    record Own(String owner) implements ReviewMove {}

    /// A person reports an action.
    ///
    /// @param on the day from which the action is to take effect
    record Act(ProtectedText what, LocalDate on) implements ReviewMove {}

    /// A person closes the review. Only denials of later weeks open it again.
    ///
    /// @param note why; may be empty
    record Close(CloseReason reason, ProtectedText note) implements ReviewMove {}

    /// The topic repeats in weeks after the review was closed.
    record Reopen(Evidence evidence) implements ReviewMove {}

    record Measure(Effect effect) implements ReviewMove {}

    /// The effect of the action has faded.
    record OpenAgain(Effect faded, Evidence evidence) implements ReviewMove {}

    /// The move's name in the API.
    default String label() {
        return switch (this) {
            case Open _ -> "OPEN";
            case Add _ -> "ADD_EVIDENCE";
            case Own _ -> "OWN";
            case Act _ -> "ACT";
            case Close _ -> "CLOSE";
            case Reopen _ -> "REOPEN";
            case Measure _ -> "MEASURE";
            case OpenAgain _ -> "OPEN_AGAIN";
        };
    }
}
