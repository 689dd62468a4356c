package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The order in which adjudications are folded, which does not depend on their arrival: the payer's date (absent
/// first), the transaction, the position in it, the id.
final class CanonicalOrder {
    private static final Comparator<Adjudication> ORDER = Comparator.comparing(
                    Adjudication::paidOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Adjudication::transaction)
            .thenComparingInt(Adjudication::position)
            .thenComparing(Adjudication::id);

    private CanonicalOrder() {}

    /// The adjudications in this order, each id once. Copies may differ in the position, or in a date that only
    /// the envelope gives; the first copy in this order is kept.
    static List<Adjudication> sortDistinct(Collection<Adjudication> adjudications) {
        Map<String, Adjudication> byId = new LinkedHashMap<>();
        adjudications.stream().sorted(ORDER).forEach(adjudication -> byId.putIfAbsent(adjudication.id(), adjudication));
        return List.copyOf(byId.values());
    }
}
