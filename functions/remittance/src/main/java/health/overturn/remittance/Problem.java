package health.overturn.remittance;

/// A deviation of a file from the 835 guide. Reading continues after it if the rest can be read.
///
/// @param message one sentence that names the place and the deviation, without patient data
public record Problem(Position at, ProblemCode code, String message) implements RemittanceRecord {}
