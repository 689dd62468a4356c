package health.overturn.denials.year;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.triage.RankedDenial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Computes each tier by counting the denials above it, and compares.
final class TierChecker {
    private TierChecker() {}

    /// Returns the violations in the ranking of one payer's unresolved denials.
    static List<String> violations(List<RankedDenial> ranked, List<Denial> unresolved) {
        List<String> violations = new ArrayList<>();
        if (ranked.size() != unresolved.size()) {
            violations.add("ranking: must have " + unresolved.size() + " denials; got " + ranked.size());
        }
        for (RankedDenial rankedDenial : ranked) {
            Tier tier = tier(rankedDenial.denial(), unresolved);
            if (rankedDenial.tier() != tier) {
                violations.add(
                        "tier: must be " + tier + "; got " + rankedDenial.tier() + " of " + rankedDenial.denial());
            }
        }
        return violations;
    }

    private static Tier tier(Denial denial, List<Denial> unresolved) {
        if (denial.projection().open().cents() < 10_000) {
            return Tier.SMALL;
        }
        long above = unresolved.stream().filter(other -> isAbove(other, denial)).count();
        if (above < 20) {
            return Tier.TOP;
        }
        return above < 70 ? Tier.NEXT : Tier.STANDARD;
    }

    private static boolean isAbove(Denial one, Denial other) {
        long difference =
                one.projection().open().cents() - other.projection().open().cents();
        if (difference != 0) {
            return difference > 0;
        }
        LocalDate deadline = one.details().earliestDeadline().orElse(LocalDate.MAX);
        LocalDate otherDeadline = other.details().earliestDeadline().orElse(LocalDate.MAX);
        return deadline.isBefore(otherDeadline)
                || (deadline.equals(otherDeadline) && one.id().compareTo(other.id()) < 0);
    }
}
