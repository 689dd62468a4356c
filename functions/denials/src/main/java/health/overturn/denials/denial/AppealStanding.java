package health.overturn.denials.denial;

import health.overturn.denials.appeal.AppealDecision;
import health.overturn.denials.appeal.AppealFiling;
import health.overturn.denials.appeal.AppealLevel;
import health.overturn.denials.appeal.AppealResult;
import health.overturn.denials.appeal.AppealState;
import health.overturn.denials.deadline.Deadline;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a denial's appeal stands: what people recorded, and what remittances say of it.
///
/// It is computed from the projection, so it does not depend on whether a remittance came before a person's entry. What
/// a remittance decides outranks what a person entered, and is gone when a reversal takes it back.
///
/// @param levels the levels of this denial in their order; those of earlier denials of the chain stay with them
/// @param openLevel the level that may be sent next, 1 to 5; absent while one is with the payer, after the last one,
/// and
///     after one that was won
public record AppealStanding(
        List<AppealLevel> levels, Optional<Integer> openLevel, List<Deadline> deadlines, boolean resolved) {
    /// The last level that the table of filing limits knows.
    public static final int LAST_LEVEL = 5;

    public AppealStanding {
        levels = List.copyOf(levels);
        deadlines = List.copyOf(deadlines);
    }

    public static AppealStanding of(DenialProjection projection) {
        List<AppealLevel> levels = new ArrayList<>(projection.appeals().levels());
        if (!levels.isEmpty()) {
            AppealLevel last = levels.removeLast();
            AppealDecision decision = decision(projection, last);
            levels.add(decision == null ? last : last.decided(decision));
        }
        return new AppealStanding(
                levels,
                openLevel(levels, projection),
                projection.details().deadlines().stream()
                        .filter(deadline -> deadline.kind() == Deadline.Kind.APPEAL)
                        .toList(),
                projection.state().isResolved());
    }

    private static Optional<Integer> openLevel(List<AppealLevel> levels, DenialProjection projection) {
        if (levels.isEmpty()) {
            return upToLast(projection.facts().decidedLevels() + 1);
        }
        AppealLevel last = levels.getLast();
        AppealDecision decision = last.decision();
        if (decision == null) {
            return last.isPending() ? Optional.empty() : Optional.of(last.level());
        }
        return switch (decision.result()) {
            case WON -> Optional.empty();
            case DISMISSED -> Optional.of(last.level());
            case PART, LOST -> upToLast(last.level() + 1);
        };
    }

    private static Optional<Integer> upToLast(int level) {
        return Optional.of(level).filter(each -> each <= LAST_LEVEL);
    }

    private static @Nullable AppealDecision decision(DenialProjection projection, AppealLevel level) {
        AppealFiling filing = level.filing();
        if (filing == null) {
            return null;
        }
        RemittanceFacts facts = projection.facts();
        LocalDate answeredOn = facts.answeredOn();
        AppealResult byFacts = answeredOn != null && answeredOn.isBefore(filing.sentOn()) ? null : byFacts(projection);
        if (byFacts != null) {
            return new AppealDecision(byFacts, answeredOn, AppealDecision.Source.REMITTANCE);
        }
        return level.decision() == null ? byPerson(projection) : level.decision();
    }

    /// What the payer's later adjudications say of the appeal. A denial for another reason is no answer to it.
    private static @Nullable AppealResult byFacts(DenialProjection projection) {
        RemittanceFacts facts = projection.facts();
        return switch (facts.resolution()) {
            case PAID -> paid(projection);
            case UPHELD -> isUpheld(projection) ? AppealResult.LOST : null;
            case SUPERSEDED -> facts.recovered().isPositive() ? AppealResult.PART : null;
            case OPEN, REVERSED, DUPLICATE -> null;
        };
    }

    private static AppealResult paid(DenialProjection projection) {
        Money stake = projection.facts().money().stake();
        Money won =
                projection.facts().recovered().plus(projection.facts().money().allowedToPatient());
        return stake != null && won.compareTo(stake) < 0 ? AppealResult.PART : AppealResult.WON;
    }

    private static boolean isUpheld(DenialProjection projection) {
        return projection.state() instanceof DenialState.Resolved resolved
                && resolved.outcome() == DenialOutcome.UPHELD;
    }

    /// The outcome that a person gave, where she recorded no decision.
    private static @Nullable AppealDecision byPerson(DenialProjection projection) {
        if (!(projection.state() instanceof DenialState.Resolved resolved)
                || resolved.by() == DenialState.ResolvedBy.FACTS) {
            return null;
        }
        return switch (resolved.outcome()) {
            case OVERTURNED ->
                new AppealDecision(
                        resolved.rest() == null ? AppealResult.WON : AppealResult.PART,
                        resolved.on(),
                        AppealDecision.Source.PERSON);
            case UPHELD -> new AppealDecision(AppealResult.LOST, resolved.on(), AppealDecision.Source.PERSON);
            case PAID, REVERSED, WRITTEN_OFF, SOFT_WRITTEN_OFF, PATIENT_BILLED, DUPLICATE, SUPERSEDED -> null;
        };
    }

    /// The level that is with the payer, which has not decided.
    public Optional<AppealLevel> pending() {
        return levels.isEmpty()
                ? Optional.empty()
                : Optional.of(levels.getLast()).filter(AppealLevel::isPending);
    }

    /// The deadline of a level that counts: the last of those known, where a guess outweighs a certain one.
    public Optional<Deadline> deadlineOf(int level) {
        return deadlines.stream()
                .filter(deadline -> deadline.level() == level)
                .max(Comparator.comparing(Deadline::assumed).thenComparing(Deadline::lastOn));
    }

    /// Until when the next level may be sent, if one was decided against the practice and the next one is known.
    public Optional<Deadline> nextLevel(LocalDate day) {
        return openLevel
                .filter(level -> level > 1 && !resolved)
                .filter(level -> levels.isEmpty() || levels.getLast().decision() != null)
                .flatMap(this::deadlineOf)
                .filter(deadline -> deadline.isOpen(day));
    }

    /// The state on a day; empty where nothing is known of an appeal.
    public Optional<AppealState> state(LocalDate day) {
        return nextLevel(day)
                .map(_ -> AppealState.NEXT_LEVEL_OPEN)
                .or(() -> levels.isEmpty()
                        ? Optional.empty()
                        : Optional.of(levels.getLast().state()));
    }
}
