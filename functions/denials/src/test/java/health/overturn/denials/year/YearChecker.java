package health.overturn.denials.year;

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

/// Looks at every change, and at everything every week, for what must never be; it shares nothing with the cycles
/// and has the numbers of the default settings written out.
final class YearChecker {
    /// What may become of a denial, itself aside. A denial that facts open again and that has no owner is held.
    private static final Map<String, Set<String>> MAY_BECOME = Map.of(
            "NEW", Set.of("ASSIGNED", "HELD", "RESOLVED"),
            "HELD", Set.of("ASSIGNED", "RESOLVED"),
            "ASSIGNED", Set.of("WORKING", "WAITING_ON_PAYER", "ESCALATED", "HELD", "RESOLVED"),
            "WORKING", Set.of("WAITING_ON_PAYER", "ESCALATED", "ASSIGNED", "RESOLVED"),
            "WAITING_ON_PAYER", Set.of("WORKING", "ESCALATED", "RESOLVED"),
            "ESCALATED", Set.of("WAITING_ON_PAYER", "ASSIGNED", "RESOLVED"),
            "RESOLVED", Set.of("ASSIGNED", "HELD"));

    private final YearLedger ledger = new YearLedger();
    private final List<String> violations = new ArrayList<>();

    List<String> violations() {
        return List.copyOf(violations);
    }

    void changed(@Nullable Denial before, Denial after) {
        ledger.note(after);
        expect(
                after,
                "its state equals its replay",
                Denial.of(after.history()).state().equals(after.state()));
        if (before != null) {
            List<HistoryEntry> old = before.history();
            expect(
                    after,
                    "its history only grows",
                    after.version() > before.version()
                            && after.history().subList(0, old.size()).equals(old));
            steps(before, after);
        }
        alive(after);
    }

    private void steps(Denial before, Denial after) {
        Denial step = before;
        for (HistoryEntry entry : after.history().subList(before.version(), after.version())) {
            Denial next = step.after(entry);
            String from = step.status().label();
            String to = next.status().label();
            boolean taken = entry.move() instanceof Move.Undo || from.equals(to);
            expect(
                    after,
                    from + " does not become " + to,
                    taken
                            || MAY_BECOME.getOrDefault(from, Set.of()).contains(to)
                            || (to.equals("NEW") && hadByNobody(step)));
            step = next;
        }
    }

    /// Facts alone moved it so far: where they open it again, it is as if it had just come in.
    private static boolean hadByNobody(Denial denial) {
        return denial.history().stream()
                .map(HistoryEntry::move)
                .allMatch(move -> move instanceof Move.Intake
                        || move instanceof Move.Remitted
                        || move instanceof Move.Recategorize
                        || move instanceof Move.Rejudged);
    }

    /// What holds of an unresolved denial at every moment.
    private void alive(Denial denial) {
        if (denial.status().isResolved()) {
            return;
        }
        boolean owned = denial.state().routing().namedOwner().isPresent();
        boolean waitsForOwner =
                denial.status() instanceof DenialState.Held || denial.status() instanceof DenialState.New;
        expect(denial, "it has an owner, or is held or new", owned || waitsForOwner);
        expect(denial, "a held one has no owner", !(owned && denial.status() instanceof DenialState.Held));
        expect(
                denial,
                "somebody does its next step",
                !denial.state().routing().assignee().isBlank());
    }

    /// After the re-route nothing is new, and what is held has a payer whom nobody is named for.
    void afterReroute(Collection<Denial> all, Set<String> ownedPayers) {
        for (Denial denial : all) {
            expect(denial, "it is routed", !(denial.status() instanceof DenialState.New));
            expect(
                    denial,
                    "its payer has no owner",
                    !(denial.status() instanceof DenialState.Held
                            && ownedPayers.contains(denial.subject().payer())));
        }
    }

    void afterMiddleLayer(Collection<Denial> all, LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (Denial denial : all) {
            long cents = denial.subject().denied().cents();
            boolean in = ledger.touches(denial) == 1
                    && cents >= 25_000
                    && cents <= 150_000
                    && isWorkable(denial, monday, monday.plusDays(6));
            boolean batched = denial.state()
                    .lastBatch()
                    .filter(batch -> batch.week().monday().equals(monday))
                    .isPresent();
            expect(denial, "it is in this week's batches as it should be", in == batched);
        }
    }

    private static boolean isWorkable(Denial denial, LocalDate monday, LocalDate sunday) {
        LocalDate next = denial.state().routing().nextActionOn();
        return switch (denial.status().label()) {
            case "ASSIGNED", "WORKING" -> true;
            case "WAITING_ON_PAYER" -> !next.isBefore(monday) && !next.isAfter(sunday);
            default -> false;
        };
    }

    void afterEscalate(Collection<Denial> all) {
        for (Denial denial : all) {
            boolean settled = Set.of("ESCALATED", "RESOLVED", "HELD")
                    .contains(denial.status().label());
            expect(denial, "three touches are escalated", settled || ledger.touches(denial) < 3);
            expect(
                    denial,
                    "fewer are not",
                    !(denial.status() instanceof DenialState.Escalated) || ledger.touches(denial) >= 3);
        }
    }

    private void expect(Denial denial, String what, boolean holds) {
        if (!holds) {
            violations.add(what + ": " + denial);
        }
    }
}
