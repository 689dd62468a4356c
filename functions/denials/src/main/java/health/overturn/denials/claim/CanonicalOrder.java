package health.overturn.denials.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The order in which facts are folded, whatever order they arrived in: the payer's date (absent first), the
/// transaction, the position in it, the id.
final class CanonicalOrder {
    private static final Comparator<Adjudication> ORDER = Comparator.comparing(
                    Adjudication::paidOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Adjudication::transaction)
            .thenComparingInt(Adjudication::position)
            .thenComparing(Adjudication::id);

    private CanonicalOrder() {}

    /// Each adjudication once, in order. Copies may differ in the position, or in a date that only their envelope
    /// gave: the first of them in this order stands for all.
    static List<Adjudication> sortDistinct(Collection<Adjudication> adjudications) {
        Map<String, Adjudication> byId = new LinkedHashMap<>();
        adjudications.stream().sorted(ORDER).forEach(adjudication -> byId.putIfAbsent(adjudication.id(), adjudication));
        return List.copyOf(byId.values());
    }
}
