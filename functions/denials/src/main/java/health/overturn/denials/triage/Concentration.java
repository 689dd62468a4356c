package health.overturn.denials.triage;

import health.overturn.remittance.Money;
import java.util.List;

/// How much of a payer's open money its first denials hold.
///
/// @param top of the first 20
/// @param following of the 200 after them
public record Concentration(Money top, Money following, Money all) {
    private static final int TOP = 20;
    private static final int FOLLOWING = 200;

    /// @param ranking of the payer, whole and in order
    public static Concentration of(List<Ranked> ranking) {
        return new Concentration(
                sum(ranking.stream().limit(TOP).toList()),
                sum(ranking.stream().skip(TOP).limit(FOLLOWING).toList()),
                sum(ranking));
    }

    private static Money sum(List<Ranked> ranked) {
        return ranked.stream().map(each -> each.denial().state().open()).reduce(Money.ZERO, Money::plus);
    }
}
