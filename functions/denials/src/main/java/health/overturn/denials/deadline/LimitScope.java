package health.overturn.denials.deadline;

import health.overturn.denials.owner.Payers;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The denials to which a filing limit applies.
///
/// @param payer a payer's id, `group:` and the name of a group of payers, or `*` for every payer
/// @param linesOfBusiness values of CLP06; empty means all
/// @param state two letters; empty means all
/// @param effectiveFrom the limit applies to denials on or after this day; absent means always
/// @param effectiveTo the limit applies to denials up to this day, inclusive; absent means without end
record LimitScope(
        String payer,
        Set<String> linesOfBusiness,
        String state,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {
    static final String EVERY_PAYER = "*";
    static final String GROUP = "group:";

    LimitScope {
        linesOfBusiness = Set.copyOf(linesOfBusiness);
    }

    boolean contains(DeadlineInputs inputs) {
        DeadlineInputs.PlanRules rules = inputs.payer();
        return (linesOfBusiness.isEmpty() || linesOfBusiness.contains(rules.lineOfBusiness()))
                && (state.isEmpty() || state.equals(rules.state()))
                && isOf(rules)
                && isInEffect(inputs.deniedOn());
    }

    private boolean isOf(DeadlineInputs.PlanRules rules) {
        if (isEveryPayer()) {
            return true;
        }
        return isGroup()
                ? !rules.group().isEmpty() && isSame(payer.substring(GROUP.length()), rules.group())
                : isSame(payer, rules.payer()) || isSame(payer, rules.knownAs());
    }

    private static boolean isSame(String one, String other) {
        return Payers.normalize(one).equals(Payers.normalize(other));
    }

    private boolean isInEffect(@Nullable LocalDate day) {
        if (day == null) {
            return effectiveFrom == null && effectiveTo == null;
        }
        return (effectiveFrom == null || !day.isBefore(effectiveFrom))
                && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    boolean isEveryPayer() {
        return payer.equals(EVERY_PAYER);
    }

    boolean isEveryDenial() {
        return isEveryPayer() && linesOfBusiness.isEmpty() && state.isEmpty();
    }

    private boolean isGroup() {
        return payer.startsWith(GROUP);
    }

    /// How closely the scope fits its denials: a payer in a state before a state, a state before a payer, that
    /// before a group of payers, that before a line of business, and that before every denial. A state's law
    /// binds its payers.
    int closeness() {
        int named = isEveryPayer() ? 0 : isGroup() ? 2 : 4;
        return (state.isEmpty() ? 0 : 8) + named + (linesOfBusiness.isEmpty() ? 0 : 1);
    }
}
