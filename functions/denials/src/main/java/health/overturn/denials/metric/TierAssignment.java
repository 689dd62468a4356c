package health.overturn.denials.metric;

import health.overturn.denials.rollup.MeasuredDenial;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.triage.Ranking;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Assigns tiers to open denials, payer by payer, in the same order as triage.
final class TierAssignment {
    private static final Comparator<MeasuredDenial> HIGHEST_FIRST = Comparator.comparingLong(MeasuredDenial::openCents)
            .reversed()
            .thenComparing(denial -> denial.window().days().isEmpty()
                    ? LocalDate.MAX
                    : denial.window().days().getFirst())
            .thenComparing(MeasuredDenial::adjudication);

    private final Ranking ranking;

    TierAssignment(Settings settings) {
        this.ranking = new Ranking(settings);
    }

    /// The name of the tier by the denial's id in the API.
    Map<String, String> tiersOf(Collection<MeasuredDenial> open) {
        Map<String, List<MeasuredDenial>> byPayer = new HashMap<>();
        open.forEach(denial ->
                byPayer.computeIfAbsent(denial.payer(), _ -> new ArrayList<>()).add(denial));
        Map<String, String> tiers = new HashMap<>();
        byPayer.values().forEach(denials -> {
            denials.sort(HIGHEST_FIRST);
            for (int place = 1; place <= denials.size(); place++) {
                MeasuredDenial denial = denials.get(place - 1);
                tiers.put(
                        denial.denial(),
                        ranking.tier(Money.ofCents(denial.openCents()), place).name());
            }
        });
        return tiers;
    }
}
