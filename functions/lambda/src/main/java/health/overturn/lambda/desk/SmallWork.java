package health.overturn.lambda.desk;

import health.overturn.denials.settings.Threshold;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.lambda.store.Denials;
import health.overturn.lambda.store.Heads;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.RankEntry;
import health.overturn.lambda.store.Standings;
import health.overturn.lambda.store.Table;
import health.overturn.remittance.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The small balances of a practice, payer by payer in the order of each ranking, of which they are the tail.
public final class SmallWork {
    private final Table table;

    public SmallWork(Table table) {
        this.table = table;
    }

    /// Which of them.
    public enum Review {
        /// The soft write-off waits for a lead's approval.
        PROPOSED,
        IN_REVIEW,
        ALL
    }

    /// A payer's small balances in sum.
    public record Sum(String payer, int count, Money open) {}

    public record Answer(Page page, List<Sum> payers) {
        public Answer {
            payers = List.copyOf(payers);
        }
    }

    /// @param payer the only one wanted; empty for all
    public Answer answer(Practice practice, String payer, Review review, Page.Window window) {
        Standings standings = new Standings(table);
        Money limit = practice.settings().settings().amount(Threshold.SMALL_CENTS);
        List<Spot> spots = new ArrayList<>();
        List<Sum> sums = new ArrayList<>();
        for (String each : standings.payers(practice)) {
            List<RankEntry> small =
                    payer.isEmpty() || payer.equals(each) ? standings.smaller(practice, each, limit) : List.of();
            small.forEach(entry -> spots.add(new Spot(each + "#" + entry.value(), entry.key())));
            if (!small.isEmpty()) {
                sums.add(sum(each, small));
            }
        }
        Sifter sifter = new Sifter(new Denials(table), practice, Heads.of(table, practice), Map.of());
        return new Answer(sifter.page(spots, window, is(review)), sums);
    }

    private static Sum sum(String payer, List<RankEntry> small) {
        return new Sum(payer, small.size(), small.stream().map(RankEntry::open).reduce(Money.ZERO, Money::plus));
    }

    private static Predicate<RankedDenial> is(Review review) {
        return ranked -> switch (review) {
            case ALL -> true;
            case PROPOSED -> ranked.denial().state().small().proposed();
            case IN_REVIEW -> !ranked.denial().state().small().proposed();
        };
    }
}
