package health.overturn.remittance.x12;

/// A short code, and what is asked of it again and again.
///
/// @param text in upper case
/// @param tag its [Tag]
/// @param alphanumeric it is ASCII letters and digits alone
public record Code(String text, int tag, boolean alphanumeric) {
    static final Code NONE = new Code("", 0, true);
}
