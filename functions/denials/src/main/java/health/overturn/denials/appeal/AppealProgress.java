package health.overturn.denials.appeal;

import health.overturn.denials.deadline.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What people recorded of a denial's appeal, level by level. What remittances decide is no part of it.
///
/// @param levels in their order
/// @param deadlines those that run from the last decision that a person recorded
public record AppealProgress(List<AppealLevel> levels, List<Deadline> deadlines) {
    public static final AppealProgress NONE = new AppealProgress(List.of(), List.of());

    public AppealProgress {
        levels = List.copyOf(levels);
        deadlines = List.copyOf(deadlines);
    }

    public Optional<AppealLevel> last() {
        return levels.isEmpty() ? Optional.empty() : Optional.of(levels.getLast());
    }

    public AppealProgress drafted(int level, LocalDate on) {
        return with(level, AppealLevel.drafted(level, on), one -> one);
    }

    public AppealProgress sent(AppealFiling filing) {
        AppealLevel first = new AppealLevel(filing.level(), null, null, null, null);
        return with(filing.level(), first, level -> level.sent(filing));
    }

    public AppealProgress acknowledged(LocalDate on) {
        return changed(level -> level.acknowledged(on));
    }

    /// @param next the deadlines that run from the decision
    public AppealProgress decided(AppealDecision decision, List<Deadline> next) {
        return new AppealProgress(changed(level -> level.decided(decision)).levels(), next);
    }

    /// A denial's deadlines, and those that run from the last decision in the place of others of their kind and level.
    public List<Deadline> addTo(List<Deadline> others) {
        if (deadlines.isEmpty()) {
            return others;
        }
        return Stream.concat(
                        others.stream().filter(other -> deadlines.stream().noneMatch(other::isOfSameLevel)),
                        deadlines.stream())
                .sorted(Deadline.EARLIEST_FIRST)
                .toList();
    }

    private AppealProgress with(int level, AppealLevel first, UnaryOperator<AppealLevel> change) {
        return last().filter(last -> last.level() == level).isPresent()
                ? changed(change)
                : new AppealProgress(
                        Stream.concat(levels.stream(), Stream.of(change.apply(first)))
                                .toList(),
                        deadlines);
    }

    private AppealProgress changed(UnaryOperator<AppealLevel> change) {
        List<AppealLevel> next = new ArrayList<>(levels);
        if (!next.isEmpty()) {
            next.set(next.size() - 1, change.apply(next.getLast()));
        }
        return new AppealProgress(next, deadlines);
    }
}
