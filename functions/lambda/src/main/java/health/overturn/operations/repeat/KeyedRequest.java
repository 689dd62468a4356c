package health.overturn.operations.repeat;

/// A request that its caller may send again.
///
/// @param subject the caller
/// @param operation the method and the path
/// @param key the caller's key for this request
/// @param content the type and the text of the body
public record KeyedRequest(String subject, String operation, String key, String content) {
    /// What is the same each time that the request is sent.
    String name() {
        return subject + "\n" + operation + "\n" + key;
    }

    /// Leaves out the path and the body, because they may name a patient.
    @Override
    public String toString() {
        return "request with a key";
    }
}
