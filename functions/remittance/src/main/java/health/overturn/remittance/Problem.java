package health.overturn.remittance;

/// Something in a file that is not as the guide says. It never stops the reading of what follows, if that can be read.
///
/// @param message one sentence: where, what was expected, what stood there; never a patient's data
public record Problem(Position at, ProblemCode code, String message) implements RemittanceRecord {}
