package health.overturn.denials.claim;

import health.overturn.remittance.Money;
import org.jspecify.annotations.Nullable;

/// What later adjudications did with the money of one denial.
///
/// @param recovered the increase of payments on the denied lines, at least 0 and at most the denied amount
/// @param allowedToPatient what the resolving adjudications left to the patient on the denied lines
/// @param answered the denied money of lines that were answered while the denial stays open for others
/// @param stake what was at stake at the resolution: the denied amount less the contractual part that the paying
///     adjudication took on the denied lines; absent while the denial is open, and where no adjudication paid or
///     allowed anything
public record DenialMoney(
        Money recovered,
        Money allowedToPatient,
        Money answered,
        @Nullable Money stake) {
    public static final DenialMoney NONE = new DenialMoney(Money.ZERO, Money.ZERO, Money.ZERO, null);

    DenialMoney withoutStake() {
        return new DenialMoney(recovered, allowedToPatient, answered, null);
    }

    /// Whether nothing was recovered and the payer left a share to the patient: the denial is won, though the payer
    /// paid nothing.
    public boolean isShiftedToPatient() {
        return recovered.isZero() && allowedToPatient.isPositive();
    }
}
