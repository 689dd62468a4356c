package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Folds adjudications into the facts of their claims: a pure function of the *set* of adjudications, the policy and
/// the day.
///
/// Neither the order of the adjudications nor copies change the result. They may belong to one account number or to
/// many: [ClaimMatcher] sorts them into claims. The adjudications of each claim are then applied in [EventOrder].
/// [ClaimHistory] applies one to all payers, [PayerHistory] to its own payer.
///
/// Where the remittances leave room, these decisions hold:
/// - A denied line is held by the latest denial of it. If the payment that resolved a denial is reversed, the first
///   later answer in effect decides: another settlement keeps the denial paid, a repeat supersedes it. Without such an
///   answer the denial is open, also where its own reversal came before that of the payment.
/// - A payment that ended a watch and is reversed is watched from its reversal on. A patient share that is reversed
///   leaves nothing, so the watch that it would have ended runs on.
/// - A lower payment, dated before the reversal of a higher one, is no correction of it unless it says so.
/// - An answer ends a watch only if it comes before the watch expires. A later answer finds a denial, and settles,
///   repeats or reverses it. So no denial disappears because time passes. A denial can disappear when a file arrives
///   late.
/// - A watch keeps its first day: a second pending answer does not restart it. A forwarded claim (CLP02 23) is no
///   longer watched once any payer has adjudicated it. A watch without a date is a denial at once.
/// - Where another payer's payment resolves a denial, that payment and what the denying payer paid are both recovered.
/// - Of several answers that are reversed one after the other, any that had paid makes a later unpaid denial a
///   takeback. A reversal that matches no known answer shows by its own amount whether something had been paid.
/// - A duplicate may be a copy of an open denial or of a payment. The open denial comes first, then the latest
///   payment.
///
/// @param asOf the day in the practice's time zone for which the facts hold; it decides only which watches have
///     expired
public record ClaimFold(WatchPolicy policy, LocalDate asOf) {
    /// The facts of each claim. Claims are in the canonical order of their first adjudications.
    public List<FoldedClaim> fold(Collection<Adjudication> adjudications) {
        return ClaimMatcher.group(CanonicalOrder.sortDistinct(adjudications)).stream()
                .map(claim -> new ClaimHistory(this, claim).toFoldedClaim())
                .toList();
    }
}
