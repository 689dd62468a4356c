package health.overturn.denials.worklist;

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

/// The worklist of a person on a day: by section, then by tier, then in value order.
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

    /// A denial on a worklist.
    ///
    /// @param nearDeadline whether an open deadline is near and nothing has gone to the payer
    public record Line(RankedDenial ranked, WorklistSection section, boolean nearDeadline) {}

    /// The denials that this person owns or works next, in order. Resolved and escalated denials are on no
    /// worklist.
    public List<Line> linesFor(String person, List<RankedDenial> candidates) {
        return candidates.stream()
                .flatMap(ranked -> lineFor(person, ranked).stream())
                .sorted(ORDER)
                .toList();
    }

    private Optional<Line> lineFor(String person, RankedDenial ranked) {
        Denial denial = ranked.denial();
        Routing routing = denial.projection().routing();
        boolean isAssignee = routing.assignee().equals(person);
        boolean isOwner = routing.namedOwner().filter(person::equals).isPresent();
        if (!(isAssignee || isOwner)
                || denial.state().isResolved()
                || denial.state() instanceof DenialState.Escalated) {
            return Optional.empty();
        }
        boolean nearDeadline = isNearDeadline(denial);
        return Optional.of(new Line(
                ranked, isAssignee ? section(ranked, nearDeadline) : WorklistSection.WITH_OTHERS, nearDeadline));
    }

    /// What the assignee index contains of a denial.
    ///
    /// @param deadlines all deadlines, passed or not, of a denial that was not answered
    /// @param standing whose step is next
    public record IndexedDenial(Tier tier, LocalDate nextActionOn, List<DeadlineDays> deadlines, Standing standing) {
        public IndexedDenial {
            deadlines = List.copyOf(deadlines);
        }
    }

    /// Whether a denial waits on the payer.
    public enum Standing {
        WITH_PAYER,
        WITH_PRACTICE
    }

    /// The section of a denial on its assignee's worklist, by the index alone.
    public WorklistSection section(IndexedDenial indexed) {
        return indexed.deadlines().stream().anyMatch(this::isNear)
                ? WorklistSection.FIRST
                : section(indexed.tier(), indexed.nextActionOn(), indexed.standing() == Standing.WITH_PAYER);
    }

    private boolean isNear(DeadlineDays deadline) {
        return !deadline.lastOn().isBefore(day)
                && !deadline.on().isAfter(day.plusDays(settings.count(Threshold.DEADLINE_DAYS)));
    }

    /// A denial that waits on the payer is urgent only by its deadline or its next action, whatever its amount.
    private WorklistSection section(RankedDenial ranked, boolean nearDeadline) {
        LocalDate next = ranked.denial().projection().routing().nextActionOn();
        return nearDeadline
                ? WorklistSection.FIRST
                : section(ranked.tier(), next, ranked.denial().state() instanceof DenialState.WaitingOnPayer);
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

    /// A denial that was answered needs nothing by its deadlines.
    private boolean isNearDeadline(Denial denial) {
        return denial.firstSentOn().isEmpty()
                && denial.details().deadlines().stream()
                        .anyMatch(deadline -> isNear(new DeadlineDays(deadline.on(), deadline.lastOn())));
    }
}
