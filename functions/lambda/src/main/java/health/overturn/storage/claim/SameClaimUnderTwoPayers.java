package health.overturn.storage.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.owner.Payers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Finds claims that came under two payer ids: with the same own number (CLP01), first day of service and payer's
/// number (CLP07). No two payers give a claim the same number, so one payer probably has two ids.
public final class SameClaimUnderTwoPayers {
    private SameClaimUnderTwoPayers() {}

    /// Whether one adjudication repeats the other one's claim under another payer id.
    public static boolean is(Adjudication one, Adjudication other) {
        return !Payers.normalize(one.payer()).equals(Payers.normalize(other.payer()))
                && one.serviceFrom() != null
                && one.claimNumber().isPresent()
                && one.payerClaimNumber().isPresent()
                && Objects.equals(one.serviceFrom(), other.serviceFrom())
                && one.claimNumber().equals(other.claimNumber())
                && one.payerClaimNumber().equals(other.payerClaimNumber());
    }

    /// Returns the pairs of payer ids among some adjudications, each once.
    ///
    /// @param adjudications with the payers' ids as the practice knows them
    static Set<PayerPair> find(Collection<Adjudication> adjudications) {
        Map<List<Object>, Map<String, String>> payers = new LinkedHashMap<>();
        for (Adjudication adjudication : adjudications) {
            if (adjudication.serviceFrom() != null
                    && adjudication.claimNumber().isPresent()
                    && adjudication.payerClaimNumber().isPresent()) {
                payers.computeIfAbsent(key(adjudication), unseen -> new TreeMap<>())
                        .putIfAbsent(Payers.normalize(adjudication.payer()), adjudication.payer());
            }
        }
        Set<PayerPair> pairs = new LinkedHashSet<>();
        payers.values().stream()
                .filter(ids -> ids.size() > 1)
                .map(ids -> List.copyOf(ids.values()))
                .forEach(ids -> addPairs(ids, pairs));
        return pairs;
    }

    private static List<Object> key(Adjudication adjudication) {
        return List.of(
                adjudication.claimNumber(),
                Objects.requireNonNull(adjudication.serviceFrom()),
                adjudication.payerClaimNumber());
    }

    private static void addPairs(List<String> ids, Set<PayerPair> pairs) {
        for (int one = 0; one < ids.size(); one++) {
            for (int other = one + 1; other < ids.size(); other++) {
                pairs.add(PayerPair.of(ids.get(one), ids.get(other)));
            }
        }
    }
}
