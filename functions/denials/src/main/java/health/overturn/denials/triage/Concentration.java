package health.overturn.denials.triage;

import health.overturn.remittance.Money;
import java.util.List;
import java.util.stream.Stream;

/// How much of a payer's open dollars its largest denials hold.
///
/// @param top open dollars of the first 20 denials
/// @param following open dollars of the 200 denials after them
/// @param all open dollars of all denials
public record Concentration(Money top, Money following, Money all) {
    private static final int TOP_COUNT = 20;
    private static final int FOLLOWING_COUNT = 200;

    /// @param open the open amounts of the payer's complete ranking, in order
    public static Concentration ofAmounts(List<Money> open) {
        return new Concentration(
                sum(open.stream().limit(TOP_COUNT)),
                sum(open.stream().skip(TOP_COUNT).limit(FOLLOWING_COUNT)),
                sum(open.stream()));
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }
}
