package health.overturn.denials.worth;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What payers usually allow for a line of a procedure.
///
/// @param prices only procedures with enough lines; of all others nothing is known
public record PriceTable(Map<PricedProcedure, Price> prices) {
    public static final PriceTable EMPTY = new PriceTable(Map.of());

    /// The fewest lines that tell a price.
    static final int MIN_LINES = 5;

    /// @param medianCents the allowed amount of the middle line; of two middle ones the lower
    /// @param lines the number of lines behind it
    public record Price(long medianCents, int lines) {}

    public PriceTable {
        prices = Map.copyOf(prices);
    }

    /// @param counts the number of lines by allowed cents
    static PriceTable of(Map<PricedProcedure, SortedMap<Long, Integer>> counts) {
        Map<PricedProcedure, Price> prices = new TreeMap<>(PricedProcedure.ORDER);
        counts.forEach((procedure, amounts) -> {
            int lines = amounts.values().stream().mapToInt(Integer::intValue).sum();
            if (lines >= MIN_LINES) {
                prices.put(procedure, new Price(median(amounts, lines), lines));
            }
        });
        return new PriceTable(prices);
    }

    private static long median(SortedMap<Long, Integer> amounts, int lines) {
        int middle = (lines + 1) / 2;
        int seen = 0;
        for (Map.Entry<Long, Integer> amount : amounts.entrySet()) {
            seen += amount.getValue();
            if (seen >= middle) {
                return amount.getKey();
            }
        }
        throw new IllegalStateException("bug: the middle of " + lines + " lines is none of them");
    }

    public Optional<Price> find(String payer, String procedure) {
        return Optional.ofNullable(prices.get(new PricedProcedure(payer, procedure)));
    }
}
