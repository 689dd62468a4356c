package health.overturn.remittance;

/// A value that may identify a patient: a name, a member id, an account or claim number, a reference.
///
/// It never prints: [#toString] is the same for every value, so that a record, a log line or an exception that mentions
/// one gives nothing away. Whoever needs the text asks for [#value] by name.
public record ProtectedText(String value) {
    /// The absent value: the element was empty or not sent.
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
