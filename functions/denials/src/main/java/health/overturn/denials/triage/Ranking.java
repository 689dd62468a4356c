package health.overturn.denials.triage;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import health.overturn.remittance.Money;
import java.util.ArrayList;
import java.util.List;

/// Ranks the unresolved denials of one payer by the value order.
public final class Ranking {
    /// The place of a denial behind the part of the order that was read.
    public static final int BEYOND_TOP = Integer.MAX_VALUE;

    private final Settings settings;

    public Ranking(Settings settings) {
        this.settings = settings;
    }

    /// Ranks all unresolved denials of a payer, given in any order.
    ///
    /// Small ones come last, so the first part of the value order is the first part of the ranking.
    public List<RankedDenial> rank(List<Denial> ofOnePayer) {
        List<Denial> ordered = ofOnePayer.stream()
                .filter(denial -> !denial.state().isResolved())
                .sorted(ValueOrder.HIGHEST_FIRST)
                .toList();
        List<RankedDenial> ranked = new ArrayList<>();
        ordered.forEach(denial -> ranked.add(rankAt(denial, ranked.size() + 1)));
        return ranked;
    }

    /// Ranks a denial at a place in the value order.
    ///
    /// @param place from 1, or [#BEYOND_TOP]
    public RankedDenial rankAt(Denial denial, int place) {
        Tier tier = tier(denial.projection().open(), place);
        return new RankedDenial(denial, tier, tier == Tier.SMALL || place == BEYOND_TOP ? 0 : place);
    }

    /// The tier of an open amount at a place in the value order.
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
