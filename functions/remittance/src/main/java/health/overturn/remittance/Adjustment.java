package health.overturn.remittance;

/// One group, reason and amount of a CAS segment: money that the payer did not pay, and the reason.
///
/// @param group CAS01
/// @param reason CAS02 and every third element after it
/// @param amount CAS03 and every third element after it; positive reduces the payment, negative increases it; zero
///     where it is missing
/// @param segment the ordinal of the CAS segment in the file
/// @param amountMissing the sender names the reason without an amount, or with one that cannot be read
public record Adjustment(AdjustmentGroup group, Carc reason, Money amount, int segment, boolean amountMissing) {
    /// An adjustment with an amount.
    public Adjustment(AdjustmentGroup group, Carc reason, Money amount, int segment) {
        this(group, reason, amount, segment, false);
    }
}
