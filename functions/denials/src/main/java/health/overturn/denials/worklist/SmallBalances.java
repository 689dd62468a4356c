package health.overturn.denials.worklist;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.remittance.Money;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The small balances of a payer, which are reviewed together once a week.
///
/// @param proposed those whose soft write-off waits for a lead's approval
/// @param inReview all others
/// @param open the open amount of all of them
public record SmallBalances(String payer, List<Denial> proposed, List<Denial> inReview, Money open) {
    public SmallBalances {
        proposed = List.copyOf(proposed);
        inReview = List.copyOf(inReview);
    }

    /// Groups the small balances among the candidates by payer, each group in the order of the ranking.
    public static List<SmallBalances> byPayer(List<RankedDenial> candidates) {
        return candidates.stream()
                .filter(ranked -> ranked.tier() == Tier.SMALL)
                .map(RankedDenial::denial)
                .collect(Collectors.groupingBy(denial -> denial.details().payer(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(payer -> of(payer.getKey(), payer.getValue()))
                .toList();
    }

    private static SmallBalances of(String payer, List<Denial> small) {
        return new SmallBalances(
                payer,
                small.stream().filter(SmallBalances::isProposed).toList(),
                small.stream().filter(denial -> !isProposed(denial)).toList(),
                small.stream().map(denial -> denial.projection().open()).reduce(Money.ZERO, Money::plus));
    }

    private static boolean isProposed(Denial denial) {
        return denial.projection().smallBalance().proposed();
    }
}
