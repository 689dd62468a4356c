package health.overturn.denials.rollup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Adjudications in the order in which they were added, found by their charge in constant time.
final class AdjudicationsByCharge {
    private final SequencedMap<String, CountedAdjudication> byId = new LinkedHashMap<>();
    private final Map<Long, SequencedMap<String, CountedAdjudication>> byCharge = new HashMap<>();
    private long chargeCents;

    void add(CountedAdjudication adjudication) {
        byId.put(adjudication.id(), adjudication);
        byCharge.computeIfAbsent(adjudication.chargeCents(), _ -> new LinkedHashMap<>())
                .put(adjudication.id(), adjudication);
        chargeCents = Math.addExact(chargeCents, adjudication.chargeCents());
    }

    /// @return whether the adjudication was there
    boolean remove(CountedAdjudication adjudication) {
        if (byId.remove(adjudication.id()) == null) {
            return false;
        }
        byCharge.getOrDefault(adjudication.chargeCents(), new LinkedHashMap<>()).remove(adjudication.id());
        chargeCents = Math.subtractExact(chargeCents, adjudication.chargeCents());
        return true;
    }

    Optional<CountedAdjudication> latest() {
        return latest(byId);
    }

    Optional<CountedAdjudication> latest(long charge) {
        return latest(byCharge.getOrDefault(charge, new LinkedHashMap<>()));
    }

    private static Optional<CountedAdjudication> latest(SequencedMap<String, CountedAdjudication> adjudications) {
        return Optional.ofNullable(adjudications.lastEntry()).map(Map.Entry::getValue);
    }

    List<CountedAdjudication> all() {
        return List.copyOf(byId.values());
    }

    /// The charges of all together.
    long chargeCents() {
        return chargeCents;
    }
}
