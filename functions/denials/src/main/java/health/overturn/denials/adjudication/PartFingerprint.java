package health.overturn.denials.adjudication;

import health.overturn.remittance.Money;
import java.util.List;

/// What the fold keeps of an adjudication's content, of a paid one too: it tells which earlier adjudication a later one
/// answers, which one a reversal negates, and what each line received.
///
/// @param frequency CLP09, empty if not sent
/// @param amounts 8 bytes of a hash over charge, payment and netted adjustments. A reversal has the hash of the amounts
///     that it negates
/// @param contractual adjustments of the groups CO and PI of the whole claim that deny nothing
/// @param patientShare adjustments of the group PR of the whole claim that deny nothing
/// @param lines the first [#MAX_LINES] of the claim
public record PartFingerprint(
        String frequency, long amounts, Money contractual, Money patientShare, List<LineFingerprint> lines) {
    /// The 835 guide allows no more lines in a claim.
    public static final int MAX_LINES = 999;

    /// Of a claim without lines of which nothing is known.
    public static final PartFingerprint NONE = new PartFingerprint("", 0, Money.ZERO, Money.ZERO, List.of());

    public PartFingerprint {
        lines = List.copyOf(lines);
    }

    /// Whether CLP09 says that the claim replaces (7) or voids (8) an earlier one.
    public boolean replaces() {
        return frequency.equals("7") || frequency.equals("8");
    }
}
