package health.overturn.remittance;

/// One group, reason and amount of a CAS segment: money that the payer did not pay, and the reason.
///
/// @param group CAS01
/// @param reason CAS02 and every third element after it
/// @param amount CAS03 and every third element after it; positive reduces the payment, negative increases it
/// @param segment the ordinal of the CAS segment in the file
public record Adjustment(AdjustmentGroup group, Carc reason, Money amount, int segment) {}
