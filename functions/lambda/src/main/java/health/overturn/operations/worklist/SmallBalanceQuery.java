package health.overturn.operations.worklist;

import health.overturn.denials.settings.Threshold;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.remittance.Money;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.practice.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The small balances of a practice, payer by payer in the order of each ranking, of which they are the tail.
public final class SmallBalanceQuery {
    private final DynamoDbTable table;

    public SmallBalanceQuery(DynamoDbTable table) {
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

    public record Answer(ListPage page, List<Sum> payers) {
        public Answer {
            payers = List.copyOf(payers);
        }
    }

    /// @param payer the only one wanted; empty for all
    public Answer answer(Practice practice, String payer, Review review, ListPage.Window window) {
        DenialIndexReader standings = new DenialIndexReader(table);
        Money limit = practice.settings().settings().amount(Threshold.SMALL_CENTS);
        List<ListPosition> spots = new ArrayList<>();
        List<Sum> sums = new ArrayList<>();
        for (String each : standings.payers(practice)) {
            List<RankIndexEntry> small =
                    payer.isEmpty() || payer.equals(each) ? standings.entriesBelow(practice, each, limit) : List.of();
            small.forEach(entry -> spots.add(new ListPosition(each + "#" + entry.value(), entry.key())));
            if (!small.isEmpty()) {
                sums.add(sum(each, small));
            }
        }
        PageReader sifter =
                new PageReader(new DenialFinder(table), practice, TierLookup.forPractice(table, practice), Map.of());
        return new Answer(sifter.page(spots, window, is(review)), sums);
    }

    private static Sum sum(String payer, List<RankIndexEntry> small) {
        return new Sum(
                payer, small.size(), small.stream().map(RankIndexEntry::open).reduce(Money.ZERO, Money::plus));
    }

    private static Predicate<RankedDenial> is(Review review) {
        return ranked -> switch (review) {
            case ALL -> true;
            case PROPOSED -> ranked.denial().state().small().proposed();
            case IN_REVIEW -> !ranked.denial().state().small().proposed();
        };
    }
}
