package health.overturn.remittance;

/// A REF segment of a claim or line: F8 original claim number, G1 prior authorization, 6R line control number, 0K
/// policy.
public record Reference(String qualifier, ProtectedText value) {}
