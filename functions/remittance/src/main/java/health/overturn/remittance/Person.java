package health.overturn.remittance;

/// A person named in a claim by an NM1 segment.
///
/// @param lastName NM103
/// @param firstName NM104
/// @param memberId NM109
public record Person(ProtectedText lastName, ProtectedText firstName, ProtectedText memberId) {
    public static final Person NONE = new Person(ProtectedText.NONE, ProtectedText.NONE, ProtectedText.NONE);
}
