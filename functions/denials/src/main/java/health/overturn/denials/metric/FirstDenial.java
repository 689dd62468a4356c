package health.overturn.denials.metric;

import health.overturn.denials.code.Category;
import health.overturn.denials.life.Week;

/// A claim's first adjudication that is a denial.
///
/// @param id the adjudication's, and so the end of the denial's name
/// @param reason as [Reasons] names it
public record FirstDenial(String id, Week week, String payer, String provider, String reason, long cents) {
    public Category category() {
        return Reasons.category(reason);
    }
}
