package health.overturn.denials.code;

/// A row of the NCPDP table: what a pharmacy's reject code (LQ*RX) means for the practice.
///
/// @param code the reject code, with its leading zero
/// @param meaning in our own words
/// @param nextStep in the form of [ReasonCode#nextStep]
public record RejectCode(String code, String meaning, Category category, String nextStep) {}
