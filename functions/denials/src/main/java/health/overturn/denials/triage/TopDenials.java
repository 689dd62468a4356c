package health.overturn.denials.triage;

import health.overturn.denials.denial.Tier;
import health.overturn.remittance.Money;
import java.util.ArrayList;
import java.util.List;

/// The top of a payer's ranking as the daily triage records it.
///
/// @param places in order of rank
public record TopDenials(String payer, List<TopPlace> places) {
    /// @param open the open amount by which the denial was ranked
    public record TopPlace(String denial, Tier tier, Money open) {}

    /// The changes since the recording before, as ids of denials.
    ///
    /// @param changedTier those that are in both recordings, in different tiers
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
