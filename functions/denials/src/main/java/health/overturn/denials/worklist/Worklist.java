package health.overturn.denials.worklist;

import health.overturn.denials.cycle.Lane;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.denials.triage.ValueOrder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The worklist of a person on a day: what is due and urgent first, then by tier, then by dollars.
public final class Worklist {
    private static final Comparator<Line> ORDER = Comparator.comparing(Line::section)
            .thenComparing(line -> line.ranked().tier())
            .thenComparing(line -> line.ranked().denial(), ValueOrder.HIGHEST_FIRST);

    private final Settings settings;
    private final LocalDate day;

    public Worklist(Settings settings, LocalDate day) {
        this.settings = settings;
        this.day = day;
    }

    /// A denial on somebody's list.
    ///
    /// @param nearDeadline an open deadline is near
    public record Line(RankedDenial ranked, WorklistSection section, boolean nearDeadline) {}

    /// What this person owns or does, in order; what is resolved or waits for the lead is on no worklist.
    public List<Line> of(String person, List<RankedDenial> candidates) {
        return candidates.stream()
                .flatMap(ranked -> line(person, ranked).stream())
                .sorted(ORDER)
                .toList();
    }

    private Optional<Line> line(String person, RankedDenial ranked) {
        Denial denial = ranked.denial();
        Routing routing = denial.state().routing();
        boolean does = routing.assignee().equals(person);
        boolean owns = routing.namedOwner().filter(person::equals).isPresent();
        if (!(does || owns) || denial.status().isResolved() || denial.status() instanceof DenialState.Escalated) {
            return Optional.empty();
        }
        boolean near = nearDeadline(denial);
        return Optional.of(new Line(ranked, does ? section(ranked, near) : WorklistSection.WITH_OTHERS, near));
    }

    /// What an index tells of a denial that somebody has in hand.
    ///
    /// @param deadline the earliest of all, which may have passed
    public record IndexedDenial(Tier tier, LocalDate nextActionOn, Optional<LocalDate> deadline, Lane lane) {}

    /// The section of a denial in the hand of whoever's list it is; empty where only the denial
    /// itself tells it: its first deadline has passed and others may be near, or it is not told
    /// whether it waits on the payer.
    public Optional<WorklistSection> section(IndexedDenial glimpse) {
        if (glimpse.deadline().filter(on -> on.isBefore(day)).isPresent()) {
            return Optional.empty();
        }
        LocalDate near = day.plusDays(settings.count(Threshold.DEADLINE_DAYS));
        if (glimpse.deadline().filter(on -> !on.isAfter(near)).isPresent()) {
            return Optional.of(WorklistSection.FIRST);
        }
        if (!glimpse.nextActionOn().isAfter(day) || glimpse.tier() != Tier.TOP) {
            return Optional.of(section(glimpse.tier(), glimpse.nextActionOn(), false));
        }
        return switch (glimpse.lane()) {
            case NEW, REPEATED, HELD, FRESH, ONCE -> Optional.of(section(Tier.TOP, glimpse.nextActionOn(), false));
            case ONCE_WAITING -> Optional.of(section(Tier.TOP, glimpse.nextActionOn(), true));
            case STUCK, QUIET, ESCALATED, RESOLVED -> Optional.empty();
        };
    }

    /// What waits on the payer is urgent when its deadline or its next action says so, whatever it is worth.
    private WorklistSection section(RankedDenial ranked, boolean near) {
        LocalDate next = ranked.denial().state().routing().nextActionOn();
        return near
                ? WorklistSection.FIRST
                : section(ranked.tier(), next, ranked.denial().status() instanceof DenialState.WaitingOnPayer);
    }

    private WorklistSection section(Tier tier, LocalDate next, boolean waits) {
        if (tier == Tier.TOP && !(waits && next.isAfter(day))) {
            return WorklistSection.FIRST;
        }
        if (next.isAfter(day)) {
            return WorklistSection.LATER;
        }
        return next.isBefore(day) ? WorklistSection.OVERDUE : WorklistSection.DUE;
    }

    private boolean nearDeadline(Denial denial) {
        int near = settings.count(Threshold.DEADLINE_DAYS);
        return denial.subject().deadlines().stream()
                .anyMatch(deadline -> deadline.isOpen(day) && deadline.daysLeft(day) <= near);
    }
}
