package health.overturn.denials.worth;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a payer would allow for the denied lines of a claim, by what it usually allows for their procedures.
public final class ExpectedAmount {
    private ExpectedAmount() {}

    /// @param procedure qualifier, code and modifiers, separated by colons
    /// @param deniedCents the most that the line can bring
    public record DeniedLine(String procedure, long deniedCents) {}

    /// The amount in cents; empty where there are no lines, or the price of one of them is not known.
    public static OptionalLong of(PriceTable prices, String payer, List<DeniedLine> lines) {
        long sum = 0;
        for (DeniedLine line : lines) {
            Optional<PriceTable.Price> price = prices.find(payer, line.procedure());
            if (price.isEmpty()) {
                return OptionalLong.empty();
            }
            sum = Math.addExact(sum, Math.min(price.get().medianCents(), line.deniedCents()));
        }
        return lines.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum);
    }
}
