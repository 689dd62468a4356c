package health.overturn.denials.year;

import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.cycle.SilentDenials;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks every change, and all denials every week, for states that must never occur.
///
/// It shares nothing with the cycles and contains the numbers of the default settings itself.
final class YearChecker {
    /// The states that may follow each state. A denial without an owner that facts reopen is held.
    private static final Map<String, Set<String>> MAY_BECOME = Map.of(
            "NEW", Set.of("ASSIGNED", "HELD", "RESOLVED"),
            "HELD", Set.of("ASSIGNED", "RESOLVED"),
            "ASSIGNED", Set.of("WORKING", "WAITING_ON_PAYER", "ESCALATED", "HELD", "RESOLVED"),
            "WORKING", Set.of("WAITING_ON_PAYER", "ESCALATED", "ASSIGNED", "RESOLVED"),
            "WAITING_ON_PAYER", Set.of("WORKING", "ESCALATED", "RESOLVED"),
            "ESCALATED", Set.of("WAITING_ON_PAYER", "ASSIGNED", "RESOLVED"),
            "RESOLVED", Set.of("ASSIGNED", "HELD"));

    private final YearTouchCounter touchCounter = new YearTouchCounter();
    private final List<String> violations = new ArrayList<>();

    List<String> violations() {
        return List.copyOf(violations);
    }

    void checkChange(@Nullable Denial before, Denial after) {
        touchCounter.record(after);
        check(
                after,
                "its state equals its replay",
                Denial.of(after.history()).projection().equals(after.projection()));
        if (before != null) {
            List<HistoryEntry> old = before.history();
            check(
                    after,
                    "its history only grows",
                    after.version() > before.version()
                            && after.history().subList(0, old.size()).equals(old));
            checkTransitions(before, after);
        }
        checkUnresolved(after);
    }

    private void checkTransitions(Denial before, Denial after) {
        Denial step = before;
        for (HistoryEntry entry : after.history().subList(before.version(), after.version())) {
            Denial next = step.after(entry);
            String from = step.state().label();
            String to = next.state().label();
            boolean allowed = entry.move() instanceof Move.Undo || from.equals(to);
            check(
                    after,
                    from + " does not become " + to,
                    allowed
                            || MAY_BECOME.getOrDefault(from, Set.of()).contains(to)
                            || (to.equals("NEW") && isMovedByFactsOnly(step)));
            step = next;
        }
    }

    /// Whether only facts have moved the denial. If facts reopen such a denial, it is as if it had just come in.
    private static boolean isMovedByFactsOnly(Denial denial) {
        return denial.history().stream()
                .map(HistoryEntry::move)
                .allMatch(move -> move instanceof Move.Intake
                        || move instanceof Move.Remitted
                        || move instanceof Move.Recategorize
                        || move instanceof Move.Rejudged);
    }

    /// Checks what must hold for an unresolved denial at every moment.
    private void checkUnresolved(Denial denial) {
        if (denial.state().isResolved()) {
            return;
        }
        boolean owned = denial.projection().routing().namedOwner().isPresent();
        boolean waitsForOwner = denial.state() instanceof DenialState.Held || denial.state() instanceof DenialState.New;
        check(denial, "it has an owner, or is held or new", owned || waitsForOwner);
        check(denial, "a held one has no owner", !(owned && denial.state() instanceof DenialState.Held));
        check(
                denial,
                "somebody does its next step",
                !denial.projection().routing().assignee().isBlank());
    }

    /// After the re-route no denial is new, and the payer of a held denial has no owner.
    void checkAfterReroute(Collection<Denial> all, Set<String> ownedPayers) {
        for (Denial denial : all) {
            check(denial, "it is routed", !(denial.state() instanceof DenialState.New));
            check(
                    denial,
                    "its payer has no owner",
                    !(denial.state() instanceof DenialState.Held
                            && ownedPayers.contains(denial.details().payer())));
        }
    }

    void checkAfterMiddleLayer(Collection<Denial> all, LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (Denial denial : all) {
            long cents = denial.details().denied().cents();
            boolean in = touchCounter.touches(denial) == 1
                    && cents >= 25_000
                    && cents <= 150_000
                    && isWorkable(denial, monday, monday.plusDays(6));
            boolean batched = denial.projection()
                    .lastBatch()
                    .filter(batch -> batch.week().monday().equals(monday))
                    .isPresent();
            check(denial, "it is in this week's batches as it should be", in == batched);
        }
    }

    private static boolean isWorkable(Denial denial, LocalDate monday, LocalDate sunday) {
        LocalDate next = denial.projection().routing().nextActionOn();
        return switch (denial.state().label()) {
            case "ASSIGNED", "WORKING" -> true;
            case "WAITING_ON_PAYER" -> !next.isBefore(monday) && !next.isAfter(sunday);
            default -> false;
        };
    }

    void checkAfterEscalate(Collection<Denial> all) {
        for (Denial denial : all) {
            boolean settled = Set.of("ESCALATED", "RESOLVED", "HELD")
                    .contains(denial.state().label());
            check(denial, "three touches are escalated", settled || touchCounter.touches(denial) < 3);
            check(
                    denial,
                    "fewer are not",
                    !(denial.state() instanceof DenialState.Escalated) || touchCounter.touches(denial) >= 3);
        }
    }

    /// What nobody has moved for long is escalated, held, small, batched this week, waiting for a decision, or listed
    /// as silent.
    void checkSilent(Collection<Denial> all, SilentDenials rule, JobRun run) {
        for (Denial denial : all) {
            boolean isOverdue = !denial.projection()
                    .routing()
                    .nextActionOn()
                    .isAfter(run.day().minusDays(14));
            boolean isListed = rule.decide(denial, run) instanceof CycleStep.Skipped skipped
                    && skipped.reason() == CycleStep.SkipReason.SILENT;
            boolean isBatched = denial.projection()
                    .lastBatch()
                    .filter(batch -> batch.week().equals(run.week()))
                    .isPresent();
            boolean isFound = Set.of("ESCALATED", "RESOLVED", "HELD", "NEW")
                            .contains(denial.state().label())
                    || denial.projection().open().cents() < 10_000
                    || isBatched;
            check(denial, "it is silent, or somebody finds it", !isOverdue || isListed || isFound || isMiddle(denial));
            check(denial, "a silent one is overdue", !isListed || isOverdue);
        }
    }

    /// Whether the next middle layer takes it: it was touched since the last one.
    private boolean isMiddle(Denial denial) {
        long cents = denial.details().denied().cents();
        return touchCounter.touches(denial) == 1 && cents >= 25_000 && cents <= 150_000;
    }

    private void check(Denial denial, String what, boolean holds) {
        if (!holds) {
            violations.add(what + ": " + denial);
        }
    }
}
