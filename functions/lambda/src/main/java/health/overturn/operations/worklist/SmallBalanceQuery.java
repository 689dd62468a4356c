package health.overturn.operations.worklist;

import health.overturn.denials.settings.Threshold;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.remittance.Money;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.practice.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Reads the small balances of a practice, payer by payer, in the order of each ranking, whose end they are.
public final class SmallBalanceQuery {
    private final DenialFinder denials;
    private final DenialIndexReader denialIndex;
    private final TierReader tierReader;

    public SmallBalanceQuery(DenialFinder denials, DenialIndexReader denialIndex, TierReader tierReader) {
        this.denials = denials;
        this.denialIndex = denialIndex;
        this.tierReader = tierReader;
    }

    /// Which small balances a list holds.
    public enum Review {
        /// A soft write-off is proposed and waits for the lead's approval.
        PROPOSED,
        IN_REVIEW,
        ALL
    }

    /// The small balances of a payer in total.
    public record PayerTotal(String payer, int count, Money open) {}

    public record Result(ListPage<ListRow> page, List<PayerTotal> payers) {
        public Result {
            payers = List.copyOf(payers);
        }
    }

    /// @param payer the only payer in the list; empty for all
    public Result read(Practice practice, String payer, Review review, PageRequest request) {
        Money limit = practice.settings().settings().amount(Threshold.SMALL_CENTS);
        List<ListPosition> positions = new ArrayList<>();
        List<PayerTotal> totals = new ArrayList<>();
        for (String known : denialIndex.payers(practice)) {
            List<RankIndexEntry> small = payer.isEmpty() || practice.isPayer(known, payer)
                    ? denialIndex.entriesBelow(practice, known, limit)
                    : List.of();
            small.forEach(entry -> positions.add(new ListPosition(known + "#" + entry.valueOrder(), entry.key())));
            if (!small.isEmpty()) {
                totals.add(total(known, small));
            }
        }
        PageReader reader = new PageReader(denials, practice, tierReader.forPractice(practice), Map.of());
        return new Result(reader.read(positions, request, matches(review)), totals);
    }

    private static PayerTotal total(String payer, List<RankIndexEntry> small) {
        return new PayerTotal(
                payer, small.size(), small.stream().map(RankIndexEntry::open).reduce(Money.ZERO, Money::plus));
    }

    private static Predicate<RankedDenial> matches(Review review) {
        return ranked -> switch (review) {
            case ALL -> true;
            case PROPOSED -> ranked.denial().projection().smallBalance().proposed();
            case IN_REVIEW -> !ranked.denial().projection().smallBalance().proposed();
        };
    }
}
