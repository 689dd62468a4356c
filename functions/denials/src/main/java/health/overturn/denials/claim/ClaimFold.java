package health.overturn.denials.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Folds adjudications into facts: a pure function of the set of them, the policy and the day.
///
/// Neither the order in which they are given nor copies change anything. The claims of one account number can be given
/// together, or of many; [ClaimMatcher] tells them apart. Each claim is then read in [CanonicalOrder], payer by payer:
/// [ClaimHistory] says what one adjudication does to all payers, [PayerAdjudications] what it does to its own.
///
/// Where payers leave room, this is decided:
/// - At most one denial of a payer and claim is open, its last. A denial whose payment is taken back is decided by the
///   first later answer that stands: another settlement keeps it paid, a repeat supersedes it. Without one it is open.
/// - A watch ends by what comes before its time has run out. What comes after finds a denial, which it settles, repeats
///   or reverses, so that no denial goes away because time passes. It can go away when a file comes late.
/// - A watch keeps its first day: to hear again that nothing is decided is no answer. A claim that was passed on
///   (CLP02 23) is no longer watched once any payer has adjudicated it. A watch without a date is a denial at once.
/// - Where another payer's payment resolved a denial, that payment and what its own payer paid are both recovered.
/// - Of several answers reversed one after the other, any that had paid makes the zero after them a takeback. A
/// reversal
///   that fits nothing known shows by its own amount that something had been paid.
/// - A duplicate may be a copy of an open denial or of a payment: the denial is preferred, then the latest payment.
///
/// @param asOf the practice's day on which one looks; it decides only which watches have run out
public record ClaimFold(WatchPolicy policy, LocalDate asOf) {
    /// The facts per claim, claims in the canonical order of their first adjudications.
    public List<FoldedClaim> fold(Collection<Adjudication> adjudications) {
        return ClaimMatcher.group(CanonicalOrder.sortDistinct(adjudications)).stream()
                .map(claim -> new ClaimHistory(this, claim).toFoldedClaim())
                .toList();
    }
}
