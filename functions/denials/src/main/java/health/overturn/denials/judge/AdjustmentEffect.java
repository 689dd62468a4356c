package health.overturn.denials.judge;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.Money;

/// What one adjustment contributes to the judgement of its claim.
sealed interface AdjustmentEffect {
    /// The adjustment denies money.
    record Denies(Reason reason) implements AdjustmentEffect {}

    /// The contract, the law or another payer accounts for a part of the charge.
    record Explains(Money amount) implements AdjustmentEffect {}

    /// The patient owes a part of the charge, which accounts for it too.
    record PatientOwes(Money amount) implements AdjustmentEffect {}

    /// The adjustment informs, for example that the claim is pending. It neither denies nor explains an amount.
    record Informs(Adjustment adjustment) implements AdjustmentEffect {}

    /// The adjustment denies nothing, and a person should look at it.
    record NotesShortfall(Note note) implements AdjustmentEffect {}
}
