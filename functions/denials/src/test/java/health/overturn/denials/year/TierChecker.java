package health.overturn.denials.year;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.triage.RankedDenial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Works out each tier by counting what stands above, and compares.
final class TierChecker {
    private TierChecker() {}

    /// What is wrong with the ranking of one payer's unresolved denials.
    static List<String> faults(List<RankedDenial> ranked, List<Denial> unresolved) {
        List<String> faults = new ArrayList<>();
        if (ranked.size() != unresolved.size()) {
            faults.add("ranking: " + unresolved.size() + " denials were expected but were " + ranked.size());
        }
        for (RankedDenial each : ranked) {
            Tier tier = tier(each.denial(), unresolved);
            if (each.tier() != tier) {
                faults.add("tier: " + tier + " was expected but was " + each.tier() + " of " + each.denial());
            }
        }
        return faults;
    }

    private static Tier tier(Denial denial, List<Denial> unresolved) {
        if (denial.state().open().cents() < 10_000) {
            return Tier.SMALL;
        }
        long above = unresolved.stream().filter(other -> isAbove(other, denial)).count();
        if (above < 20) {
            return Tier.TOP;
        }
        return above < 70 ? Tier.NEXT : Tier.STANDARD;
    }

    private static boolean isAbove(Denial one, Denial other) {
        long difference = one.state().open().cents() - other.state().open().cents();
        if (difference != 0) {
            return difference > 0;
        }
        LocalDate deadline = one.subject().earliestDeadline().orElse(LocalDate.MAX);
        LocalDate others = other.subject().earliestDeadline().orElse(LocalDate.MAX);
        return deadline.isBefore(others) || (deadline.equals(others) && one.id().compareTo(other.id()) < 0);
    }
}
