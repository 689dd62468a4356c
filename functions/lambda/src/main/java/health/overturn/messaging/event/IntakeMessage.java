package health.overturn.messaging.event;

import health.overturn.storage.bucket.Upload;

/// A message of the intake queue.
public sealed interface IntakeMessage {
    /// S3 created an object (`Object Created`).
    record Created(Upload upload) implements IntakeMessage {}

    /// A file has a rest that an earlier invocation did not finish (`Remittance Continued`).
    ///
    /// @param file the id of the file, under which its checkpoint is stored
    record Continued(String practice, String file) implements IntakeMessage {}

    /// Another message, such as S3's test message. The intake ignores it.
    ///
    /// @param kind its source and detail-type
    record Unknown(String kind) implements IntakeMessage {}
}
