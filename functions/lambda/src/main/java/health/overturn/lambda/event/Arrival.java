package health.overturn.lambda.event;

/// What a message of the intake queue says.
public sealed interface Arrival {
    /// S3 `Object Created`.
    record Created(Upload upload) implements Arrival {}

    /// Our own `Remittance Continued`: the rest of a file that one invocation could not finish.
    ///
    /// @param file the id of the file, under which its checkpoint stands
    record Continued(String practice, String file) implements Arrival {}

    /// Something else, such as S3's test message; it is let go.
    record Unknown(String kind) implements Arrival {}
}
