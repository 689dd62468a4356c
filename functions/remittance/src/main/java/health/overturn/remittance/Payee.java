package health.overturn.remittance;

/// Who is paid.
///
/// @param name N102
/// @param npi N104 where N103 is XX, else empty
/// @param taxId N104 where N103 is FI, else REF*TJ, else empty
public record Payee(String name, String npi, String taxId) {}
