package health.overturn.remittance.x12;

/// A short code, and what is asked of it again and again.
///
/// @param text in upper case
/// @param tag its [Tag]
/// @param isPlain it is capital letters and digits alone, as it was sent
public record Code(String text, int tag, boolean isPlain) {
    static final Code NONE = new Code("", 0, true);
}
