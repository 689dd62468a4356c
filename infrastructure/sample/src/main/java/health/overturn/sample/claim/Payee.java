package health.overturn.sample.claim;

/// The practice as its payers know it.
public record Payee(String name, String npi, String taxId) {}
