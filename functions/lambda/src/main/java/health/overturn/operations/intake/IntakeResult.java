package health.overturn.operations.intake;

import health.overturn.remittance.FileStatus;

/// The result of one delivery of an upload.
public sealed interface IntakeResult {
    /// The file is done: read, read in part, or rejected.
    record Ingested(FileStatus status, int claims, int denied) implements IntakeResult {}

    /// The same content or the same delivery was ingested before.
    record AlreadyIngested(String file) implements IntakeResult {}

    /// The time ran out; another invocation resumes.
    record ToBeContinued(int claims) implements IntakeResult {}

    /// Another invocation has taken over the file. Whether that one finishes is unknown.
    record Overtaken() implements IntakeResult {}

    /// The upload belongs to no known practice.
    record Refused(String reason) implements IntakeResult {}

    /// The practice has no settings yet; the upload is read when they are saved.
    record Waiting() implements IntakeResult {}

    /// The object is missing or was overwritten.
    record Missing() implements IntakeResult {}
}
