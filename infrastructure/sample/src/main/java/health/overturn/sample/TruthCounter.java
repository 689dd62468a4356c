package health.overturn.sample;

import health.overturn.sample.claim.Payment;
import health.overturn.sample.scenario.ScenarioPayment;
import health.overturn.sample.truth.ClaimKind;
import health.overturn.sample.truth.ClaimTruth;
import health.overturn.sample.truth.FileTruth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts the content of a file.
final class TruthCounter {
    private final SortedMap<String, Integer> byCategory = new TreeMap<>();
    private final List<ClaimTruth> claimTruths = new ArrayList<>();
    private int claims;
    private int deniedClaims;
    private long deniedCents;
    private long paidCents;
    private int transactions;
    private boolean balanced = true;

    void add(ScenarioPayment scenarioPayment) {
        Payment payment = scenarioPayment.payment();
        transactions++;
        paidCents += payment.paidOnClaims();
        balanced &= payment.balanced();
        scenarioPayment.truths().forEach(this::add);
    }

    FileTruth truth() {
        List<ClaimTruth> listed = claims > FileTruth.MAX_LISTED ? List.of() : claimTruths;
        return new FileTruth(claims, deniedClaims, deniedCents, byCategory, paidCents, transactions, balanced, listed);
    }

    private void add(ClaimTruth claim) {
        claims++;
        if (claim.kind() == ClaimKind.DENIED) {
            deniedClaims++;
            deniedCents += claim.deniedCents();
            byCategory.merge(claim.category(), 1, Integer::sum);
        }
        if (claims <= FileTruth.MAX_LISTED) {
            claimTruths.add(claim);
        }
    }
}
