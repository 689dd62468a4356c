package health.overturn.operations.intake;

import health.overturn.remittance.FileStatus;

/// What became of one delivery of an upload.
public sealed interface IntakeResult {
    /// The file is in, whole, in part, or as rejected.
    record Ingested(FileStatus status, int claims, int denied) implements IntakeResult {}

    /// The same bytes, or the same delivery, were taken in before.
    record AlreadyIngested(String file) implements IntakeResult {}

    /// Time ran short; another invocation goes on.
    record ToBeContinued(int claims) implements IntakeResult {}

    /// Another invocation went on with the file meanwhile; whether it gets to the end is not known.
    record Overtaken() implements IntakeResult {}

    /// It belongs to no practice that is known.
    record Refused(String reason) implements IntakeResult {}

    /// The object is no longer there, or another has taken its place.
    record Missing() implements IntakeResult {}
}
