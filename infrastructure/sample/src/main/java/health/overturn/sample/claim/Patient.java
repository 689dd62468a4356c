package health.overturn.sample.claim;

/// An invented patient.
public record Patient(String last, String first, String middle, String memberId) {}
