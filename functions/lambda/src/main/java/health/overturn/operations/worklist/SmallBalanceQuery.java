package health.overturn.operations.worklist;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.settings.Threshold;
import health.overturn.remittance.Money;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.denial.ValueList;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.item.ValuePosition;
import health.overturn.storage.practice.Practice;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads the small balances of a practice, payer by payer, in the order of each ranking, whose end they are.
public final class SmallBalanceQuery {
    private final DenialFinder denials;
    private final DenialIndexReader denialIndex;
    private final TierReader tierReader;
    private final ValueList valueList;

    public SmallBalanceQuery(
            DenialFinder denials, DenialIndexReader denialIndex, TierReader tierReader, ValueList valueList) {
        this.valueList = valueList;
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

    /// A page of the small balances.
    ///
    /// @param payer the only payer in the list; empty for all
    public ListPage<ListRow> read(Practice practice, String payer, Review review, PageRequest request) {
        Iterator<ListPosition> positions = payers(practice, payer)
                .filter(known -> known.compareTo(payerOf(request.after())) >= 0)
                .flatMap(known -> smallBalances(practice, known, request.after()))
                .iterator();
        return new PageReader(denials, practice, tierReader.heads(practice).tiers())
                .read(positions, request, (ranked, at) -> matches(review, ranked.denial()));
    }

    /// The payers of the list with their totals. It reads the entries of all small balances.
    public List<PayerTotal> totals(Practice practice, String payer) {
        return payers(practice, payer)
                .map(known -> total(known, denialIndex.entriesBelow(practice, known, limit(practice))))
                .filter(total -> total.count() > 0)
                .toList();
    }

    private Stream<String> payers(Practice practice, String payer) {
        return denialIndex.payers(practice).stream().filter(known -> payer.isEmpty() || practice.isPayer(known, payer));
    }

    private static String payerOf(String position) {
        int vs = position.indexOf('\n');
        return vs < 0 ? "" : position.substring(0, vs);
    }

    private Stream<ListPosition> smallBalances(Practice practice, String payer, String after) {
        String from = after.startsWith(payer + "\n")
                ? after.substring(payer.length() + 1)
                : ValuePosition.of(limit(practice).cents() - 1, "0", "");
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                valueList.unresolvedOf(practice, payer, from), Spliterator.ORDERED),
                        false)
                .map(entry -> new ListPosition(payer + "\n" + entry.valueOrder(), entry.key()));
    }

    private static Money limit(Practice practice) {
        return practice.settings().settings().amount(Threshold.SMALL_CENTS);
    }

    private static PayerTotal total(String payer, List<RankIndexEntry> small) {
        return new PayerTotal(
                payer, small.size(), small.stream().map(RankIndexEntry::open).reduce(Money.ZERO, Money::plus));
    }

    private static boolean matches(Review review, Denial denial) {
        return switch (review) {
            case ALL -> true;
            case PROPOSED -> denial.projection().smallBalance().proposed();
            case IN_REVIEW -> !denial.projection().smallBalance().proposed();
        };
    }
}
