package health.overturn.remittance;

/// The payer of a remittance: loop 1000A.
///
/// @param id the most specific id sent: REF*2U, else N104 if N103 is XV, else TRN03 without its first character, else
///     ISA06
/// @param name N102; one payer sends several names, so it is only for display
public record Payer(String id, String name) {}
