package health.overturn.denials.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Folds adjudications into facts: a pure function of the set of them, the policy and the day.
///
/// Neither the order in which they are given nor copies change anything. The claims of one account number can be given
/// together, or of many; [SameClaim] tells them apart. Each claim is then read in [CanonicalOrder], payer by payer:
/// [ClaimHistory] says what one adjudication does to all payers, [PayerChain] what it does to its own.
///
/// @param asOf the practice's day on which one looks; it decides only which watches have run out
public record ClaimFold(WatchPolicy policy, LocalDate asOf) {
    /// The facts per claim, claims in the canonical order of their first adjudications.
    public List<ClaimFacts> fold(Collection<Adjudication> adjudications) {
        return SameClaim.group(CanonicalOrder.of(adjudications)).stream()
                .map(claim -> new ClaimHistory(this, claim).facts())
                .toList();
    }
}
