package health.overturn.denials.code;

import health.overturn.remittance.SaturatingCents;

/// A code that no table knows, or whose row is doubtful and not confirmed by the practice, and how often payers sent
/// it.
///
/// @param code in upper case and without leading zeros; [#UNREADABLE] for any text that has not the form of a code, and
///     [#FURTHER] for the codes that a list had no room for
/// @param count how often it was sent, at least 1
/// @param cents the sum of the adjustments with this code or group, in cents; 0 for remark and reject codes
public record UnknownCode(CodeKind kind, String code, long count, long cents) {
    /// Stands for texts that are no codes. They are not repeated, because a broken file may have any text in the place
    /// of a code.
    public static final String UNREADABLE = "(unreadable)";

    /// Stands for the codes beyond the most that are listed.
    public static final String FURTHER = "(further codes)";

    /// Both sums of one code.
    UnknownCode plus(UnknownCode other) {
        return new UnknownCode(kind, code, Math.addExact(count, other.count), SaturatingCents.add(cents, other.cents));
    }
}
