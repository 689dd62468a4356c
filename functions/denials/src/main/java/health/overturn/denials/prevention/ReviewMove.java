package health.overturn.denials.prevention;

import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;

/// A move in the history of a prevention review.
public sealed interface ReviewMove {
    record Open(Topic topic, Evidence evidence) implements ReviewMove {}

    /// The topic goes on.
    record Add(Evidence evidence) implements ReviewMove {}

    record Own(String owner) implements ReviewMove {}

    /// Something was done about it.
    ///
    /// @param on the day from which it is to have an effect
    record Act(ProtectedText what, LocalDate on) implements ReviewMove {}

    record Measure(Effect effect) implements ReviewMove {}

    /// What had worked works no more.
    record OpenAgain(Effect faded, Evidence evidence) implements ReviewMove {}

    /// Its name, as clients know it.
    default String label() {
        return switch (this) {
            case Open _ -> "OPEN";
            case Add _ -> "ADD_EVIDENCE";
            case Own _ -> "OWN";
            case Act _ -> "ACT";
            case Measure _ -> "MEASURE";
            case OpenAgain _ -> "OPEN_AGAIN";
        };
    }
}
