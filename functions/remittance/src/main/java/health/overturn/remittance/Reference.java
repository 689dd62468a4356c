package health.overturn.remittance;

/// A REF segment of a claim or line.
///
/// @param qualifier REF01: F8 original claim number, G1 prior authorization, 6R line control number, 0K policy, ...
/// @param value REF02
public record Reference(String qualifier, ProtectedText value) {}
