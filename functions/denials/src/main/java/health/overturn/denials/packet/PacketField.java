package health.overturn.denials.packet;

import org.jspecify.annotations.Nullable;

/// A labelled value of a packet.
///
/// @param name the name in a table, such as `claimNumber`
/// @param label what stands before the value in the letter
/// @param value absent where only the practice knows it: the letter has a blank there
public record PacketField(
        String name, String label, @Nullable String value) {
    static PacketField blank(String name, String label) {
        return new PacketField(name, label, null);
    }

    /// A field that a remittance may leave empty; then it is a blank.
    public static PacketField of(String name, String label, @Nullable String value) {
        return new PacketField(name, label, value == null || value.isBlank() ? null : value);
    }

    public boolean isBlank() {
        return value == null;
    }

    /// The value, or a blank that says what belongs there.
    public String text() {
        return value == null ? "[" + label + ": ____________]" : value;
    }
}
