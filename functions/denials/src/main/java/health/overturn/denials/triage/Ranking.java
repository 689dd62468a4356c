package health.overturn.denials.triage;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import health.overturn.remittance.Money;
import java.util.ArrayList;
import java.util.List;

/// Ranks the unresolved denials of one payer.
public final class Ranking {
    /// The place of what stands behind the head of the order, so far as anybody needs to know.
    public static final int BEYOND_TOP = Integer.MAX_VALUE;

    private final Settings settings;

    public Ranking(Settings settings) {
        this.settings = settings;
    }

    /// Every unresolved denial of a payer, in order, whatever order they come in.
    ///
    /// Because the small ones come last in it, the head of the order is the head of the ranking.
    public List<RankedDenial> rank(List<Denial> ofOnePayer) {
        List<Denial> ordered = ofOnePayer.stream()
                .filter(denial -> !denial.state().isResolved())
                .sorted(ValueOrder.HIGHEST_FIRST)
                .toList();
        List<RankedDenial> ranked = new ArrayList<>();
        ordered.forEach(denial -> ranked.add(rankAt(denial, ranked.size() + 1)));
        return ranked;
    }

    /// A denial at a place in the order, from 1, or [#BEYOND_TOP].
    public RankedDenial rankAt(Denial denial, int place) {
        Tier tier = tier(denial.projection().open(), place);
        return new RankedDenial(denial, tier, tier == Tier.SMALL || place == BEYOND_TOP ? 0 : place);
    }

    /// The tier of an open amount at a place in the order.
    public Tier tier(Money open, int rank) {
        if (open.compareTo(settings.amount(Threshold.SMALL_CENTS)) < 0) {
            return Tier.SMALL;
        }
        int top = settings.count(Threshold.TOP_RANKS);
        if (rank <= top) {
            return Tier.TOP;
        }
        return rank <= top + settings.count(Threshold.NEXT_RANKS) ? Tier.NEXT : Tier.STANDARD;
    }
}
