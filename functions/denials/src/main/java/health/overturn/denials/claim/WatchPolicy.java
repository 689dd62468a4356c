package health.overturn.denials.claim;

import java.time.LocalDate;

/// How long a claim that is neither paid nor denied is watched before it counts as denied.
///
/// @param days calendar days from the payer's date, at least 1
public record WatchPolicy(int days) {
    public static final WatchPolicy DEFAULT = new WatchPolicy(45);

    public WatchPolicy {
        if (days < 1) {
            throw new IllegalArgumentException("watch days: must be at least 1; got " + days);
        }
    }

    /// The first day on which a claim counts as denied.
    public LocalDate expiresOn(LocalDate paidOn) {
        return paidOn.plusDays(days);
    }
}
