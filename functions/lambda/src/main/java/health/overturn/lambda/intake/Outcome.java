package health.overturn.lambda.intake;

import health.overturn.remittance.FileStatus;

/// What became of one delivery of an upload.
public sealed interface Outcome {
    /// The file is in, whole, in part, or as rejected.
    record TakenIn(FileStatus status, int claims, int denied) implements Outcome {}

    /// The same bytes, or the same delivery, were taken in before.
    record Known(String file) implements Outcome {}

    /// Time ran short; another invocation goes on.
    record ToBeContinued(int claims) implements Outcome {}

    /// Another invocation went on with the file meanwhile; whether it gets to the end is not known.
    record Overtaken() implements Outcome {}

    /// It belongs to no practice that is known.
    record Refused(String reason) implements Outcome {}

    /// The object is no longer there, or another has taken its place.
    record Gone() implements Outcome {}
}
