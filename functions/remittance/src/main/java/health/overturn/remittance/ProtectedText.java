package health.overturn.remittance;

/// A value that may identify a patient: a name, a member id, an account or claim number, a reference.
///
/// [#toString] returns the same text for every value, so that no record, log line or exception reveals it. Only
/// [#value] returns the text.
public record ProtectedText(String value) {
    /// The absent value: the element is empty or not sent.
    public static final ProtectedText NONE = new ProtectedText("");

    public static ProtectedText of(String value) {
        return value.isEmpty() ? NONE : new ProtectedText(value);
    }

    public boolean isPresent() {
        return !value.isEmpty();
    }

    @Override
    public String toString() {
        return value.isEmpty() ? "none" : "protected";
    }
}
