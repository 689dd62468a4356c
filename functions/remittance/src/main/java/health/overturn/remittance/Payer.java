package health.overturn.remittance;

/// Who paid, or did not.
///
/// @param id the best id sent: REF*2U, else N104 with N103 XV, else TRN03 without its first character, else ISA06
/// @param name N102; names vary within one payer, so it is shown, never matched
public record Payer(String id, String name) {}
