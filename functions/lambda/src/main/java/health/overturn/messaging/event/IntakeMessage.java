package health.overturn.messaging.event;

import health.overturn.storage.bucket.Upload;

/// What a message of the intake queue says.
public sealed interface IntakeMessage {
    /// S3 `Object Created`.
    record Created(Upload upload) implements IntakeMessage {}

    /// Our own `Remittance Continued`: the rest of a file that one invocation could not finish.
    ///
    /// @param file the id of the file, under which its checkpoint stands
    record Continued(String practice, String file) implements IntakeMessage {}

    /// Something else, such as S3's test message; it is let go.
    record Unknown(String kind) implements IntakeMessage {}
}
