package health.overturn.denials.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A payer's decision on a level of an appeal.
///
/// @param on the payer's day; absent where the remittance gives none
public record AppealDecision(AppealResult result, @Nullable LocalDate on, Source source) {
    /// What tells the decision. What remittances tell outranks what people do.
    public enum Source {
        REMITTANCE,
        PERSON
    }
}
