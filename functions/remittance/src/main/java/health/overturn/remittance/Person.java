package health.overturn.remittance;

/// A person named in a claim.
///
/// @param lastName NM103
/// @param firstName NM104
/// @param memberId NM109
public record Person(Protected lastName, Protected firstName, Protected memberId) {
    public static final Person NONE = new Person(Protected.NONE, Protected.NONE, Protected.NONE);
}
