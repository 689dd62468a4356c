package health.overturn.remittance;

/// The provider that a payment goes to: loop 1000B.
///
/// @param name N102
/// @param npi N104 if N103 is XX, else empty
/// @param taxId N104 if N103 is FI, else REF*TJ, else empty
public record Payee(String name, String npi, String taxId) {}
