package health.overturn.sample.claim;

/// One provider adjustment of a PLB segment.
///
/// @param reference the second component of PLB03, may be empty
/// @param cents a positive amount reduces the payment
public record Plb(String reason, String reference, long cents) {}
