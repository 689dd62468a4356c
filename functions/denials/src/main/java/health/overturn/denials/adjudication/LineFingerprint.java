package health.overturn.denials.adjudication;

import health.overturn.remittance.Money;

/// What the fold keeps of one service line: enough to find the same line in another adjudication, and its money.
///
/// @param number the line's ordinal in its claim, from 1
/// @param service 8 bytes of a hash over procedure, modifiers, day and charge
/// @param control 8 bytes of a hash over REF*6R, procedure, modifiers and day; 0 where the line has no REF*6R
/// @param paid SVC03
/// @param contractual adjustments of the groups CO and PI on the line that deny nothing
/// @param patientShare adjustments of the group PR on the line that deny nothing
public record LineFingerprint(
        int number, long service, long control, Money paid, Money contractual, Money patientShare) {
    public boolean hasControl() {
        return control != 0;
    }
}
