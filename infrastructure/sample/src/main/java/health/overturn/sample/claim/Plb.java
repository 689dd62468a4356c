package health.overturn.sample.claim;

/// Money moved outside any claim; a positive amount reduces the payment.
///
/// @param reference the second component of PLB03, may be empty
public record Plb(String reason, String reference, long cents) {}
