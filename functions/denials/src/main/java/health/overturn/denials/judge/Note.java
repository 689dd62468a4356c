package health.overturn.denials.judge;

import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;

/// An adjustment that denies nothing and that a person should look at. Examples are a REVIEW code that took a part of
/// a charge, and a contractual write-off of a whole line of a paid claim.
///
/// @param line the line's ordinal in its claim, 0 at claim level
/// @param segment the ordinal of the CAS segment in the file
public record Note(AdjustmentGroup group, Carc carc, int line, Money amount, int segment) {
    /// Notes a code that stands as a reason but has no money that is denied.
    static Note of(Reason reason) {
        return new Note(
                reason.group(),
                reason.carc(),
                reason.line(),
                reason.amount(),
                reason.rationale().segment());
    }
}
