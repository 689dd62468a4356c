package health.overturn.denials.rollup;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;

/// A claim's first adjudication that is a denial.
///
/// @param id the adjudication's, and so the end of the denial's name
/// @param reason as [ReasonKey] names it
public record FirstDenial(String id, Week week, String payer, String provider, String reason, long cents) {
    public Category category() {
        return ReasonKey.category(reason);
    }
}
