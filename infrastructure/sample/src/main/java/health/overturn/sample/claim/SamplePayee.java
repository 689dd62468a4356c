package health.overturn.sample.claim;

/// The practice as its payers name it.
public record SamplePayee(String name, String npi, String taxId) {}
