package health.overturn.denials.metric;

import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.worth.PriceTable.Price;
import health.overturn.denials.worth.PricedProcedure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Counts prices a second time, from all log lines at once and by METRICS.md alone: each adjudication once, the lines
/// of a first payer that allowed something and denied nothing, none of reversals, and at least five of them.
final class RecountedPrices {
    private RecountedPrices() {}

    static Map<PricedProcedure, Price> of(Collection<LoggedAdjudication> adjudications) {
        Map<PricedProcedure, List<Long>> amounts = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (LoggedAdjudication adjudication : adjudications) {
            boolean isCounted = switch (adjudication.kind()) {
                case SETTLED -> true;
                case DENIED -> !Objects.requireNonNull(adjudication.denial()).duplicate();
                case WATCHED, REVERSAL, PREDETERMINATION -> false;
            };
            if (isCounted
                    && Set.of("1", "4", "19").contains(adjudication.status().text())
                    && seen.add(adjudication.id())) {
                addLines(adjudication, amounts);
            }
        }
        Map<PricedProcedure, Price> prices = new HashMap<>();
        amounts.forEach((procedure, cents) -> {
            if (cents.size() >= 5) {
                List<Long> sorted = cents.stream().sorted().toList();
                prices.put(procedure, new Price(sorted.get((sorted.size() - 1) / 2), sorted.size()));
            }
        });
        return prices;
    }

    private static void addLines(LoggedAdjudication adjudication, Map<PricedProcedure, List<Long>> amounts) {
        for (LoggedAdjudication.Line line : adjudication.lines()) {
            long allowed = Objects.requireNonNull(line.allowed()).cents();
            if (allowed > 0 && line.denied().cents() == 0) {
                amounts.computeIfAbsent(
                                new PricedProcedure(adjudication.payer(), line.procedure()), _ -> new ArrayList<>())
                        .add(allowed);
            }
        }
    }
}
