package health.overturn.denials.triage;

import health.overturn.denials.denial.Tier;
import health.overturn.remittance.Money;
import java.util.ArrayList;
import java.util.List;

/// The head of a payer's ranking as the daily run records it.
///
/// @param places by rank
public record TopDenials(String payer, List<TopPlace> places) {
    /// @param open the amount by which it was ranked
    public record TopPlace(String denial, Tier tier, Money open) {}

    /// What is different from the day before, by id.
    ///
    /// @param changedTier in the head on both days
    public record TopChange(List<String> entered, List<String> left, List<String> changedTier) {
        public TopChange {
            entered = List.copyOf(entered);
            left = List.copyOf(left);
            changedTier = List.copyOf(changedTier);
        }
    }

    public TopDenials {
        places = List.copyOf(places);
    }

    /// The top and next tiers of a ranking.
    public static TopDenials of(String payer, List<RankedDenial> ranking) {
        return new TopDenials(
                payer,
                ranking.stream()
                        .filter(ranked -> ranked.tier().needsNote())
                        .map(ranked -> new TopPlace(
                                ranked.denial().id(),
                                ranked.tier(),
                                ranked.denial().projection().open()))
                        .toList());
    }

    public TopChange changeSince(TopDenials before) {
        List<String> entered = new ArrayList<>(ids());
        entered.removeAll(before.ids());
        List<String> left = new ArrayList<>(before.ids());
        left.removeAll(ids());
        List<String> changed = places.stream()
                .filter(place -> before.places.stream()
                        .anyMatch(earlier -> earlier.denial().equals(place.denial()) && earlier.tier() != place.tier()))
                .map(TopPlace::denial)
                .toList();
        return new TopChange(entered, left, changed);
    }

    private List<String> ids() {
        return places.stream().map(TopPlace::denial).toList();
    }
}
