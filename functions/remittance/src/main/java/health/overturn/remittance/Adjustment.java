package health.overturn.remittance;

/// One group, reason and amount of a CAS segment: money that the payer did not pay, and why.
///
/// @param group CAS01: CO, PR, OA, PI or CR, in upper case; whatever else a sender wrote stays as it is
/// @param reason the claim adjustment reason code (CARC), CAS02 and every third element after it
/// @param amount positive reduces the payment, negative increases it (CAS03 and every third after it)
/// @param segment the ordinal of the CAS segment in the file
public record Adjustment(AdjustmentGroup group, Carc reason, Money amount, int segment) {}
