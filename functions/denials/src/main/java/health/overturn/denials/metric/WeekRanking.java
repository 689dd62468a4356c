package health.overturn.denials.metric;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.rollup.MeasuredDenial;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.triage.Ranking;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The denials that a week had to work, by their tier: each payer's ranking of what came in before the week and is
/// open, or was resolved in the week by work.
///
/// A denial that waits for somebody else keeps its place in the ranking and is not to be worked: one that waits for
/// the lead, for an owner, or on the payer beyond the week. If it was worked nevertheless, it counts.
final class WeekRanking {
    private static final Comparator<MeasuredDenial> HIGHEST_FIRST = Comparator.comparingLong(WeekRanking::cents)
            .reversed()
            .thenComparing(denial -> denial.window().days().isEmpty()
                    ? LocalDate.MAX
                    : denial.window().days().getFirst())
            .thenComparing(MeasuredDenial::adjudication);

    private final Week week;
    private final Ranking ranking;
    private final Map<Tier, List<MeasuredDenial>> toWork = new EnumMap<>(Tier.class);

    WeekRanking(Collection<MeasuredDenial> denials, Week week, Settings settings) {
        this.week = week;
        this.ranking = new Ranking(settings);
        denials.stream()
                .filter(this::isRanked)
                .collect(Collectors.groupingBy(MeasuredDenial::payer, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(this::rank);
    }

    List<MeasuredDenial> toWork(Tier tier) {
        return toWork.getOrDefault(tier, List.of());
    }

    /// Whether somebody worked the denial in the week.
    boolean isWorked(MeasuredDenial denial) {
        return contains(denial.work().touchedOn()) || isResolvedByPeople(denial);
    }

    /// Whether somebody said in the week what she did. A person who resolves a denial always does.
    boolean isNoted(MeasuredDenial denial) {
        return contains(denial.work().notedOn()) || isResolvedByPeople(denial);
    }

    private boolean isRanked(MeasuredDenial denial) {
        return denial.receivedOn().isBefore(week.monday())
                && (denial.isOpen() || (contains(denial.resolvedOn()) && isWorked(denial)));
    }

    private void rank(List<MeasuredDenial> ofOnePayer) {
        List<MeasuredDenial> ordered = ofOnePayer.stream().sorted(HIGHEST_FIRST).toList();
        for (int place = 1; place <= ordered.size(); place++) {
            MeasuredDenial denial = ordered.get(place - 1);
            if (isWorked(denial) || !isWithOthers(denial)) {
                toWork.computeIfAbsent(ranking.tier(Money.ofCents(cents(denial)), place), _ -> new ArrayList<>())
                        .add(denial);
            }
        }
    }

    private boolean isWithOthers(MeasuredDenial denial) {
        return switch (denial.state()) {
            case "ESCALATED", "HELD" -> true;
            case "WAITING_ON_PAYER" -> denial.nextActionOn().isAfter(week.sunday());
            default -> false;
        };
    }

    private boolean isResolvedByPeople(MeasuredDenial denial) {
        return denial.resolvedBy() == DenialState.ResolvedBy.PEOPLE && contains(denial.resolvedOn());
    }

    private boolean contains(@Nullable LocalDate day) {
        return day != null && week.contains(day);
    }

    /// What a resolved denial was about is what was denied.
    private static long cents(MeasuredDenial denial) {
        return denial.isOpen() ? denial.openCents() : denial.deniedCents();
    }
}
