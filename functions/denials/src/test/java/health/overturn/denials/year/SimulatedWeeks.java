package health.overturn.denials.year;

import health.overturn.denials.code.Category;
import health.overturn.denials.cycle.CycleRule;
import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.cycle.Escalate;
import health.overturn.denials.cycle.Handover;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.cycle.Lane;
import health.overturn.denials.cycle.MiddleLayer;
import health.overturn.denials.cycle.Reroute;
import health.overturn.denials.cycle.SmallBalanceReview;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.Role;
import health.overturn.denials.lifecycle.DenialLifecycle;
import health.overturn.denials.lifecycle.Rejudgement;
import health.overturn.denials.settings.Drafts;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.triage.Ranking;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// A year of a simulated practice, hour by hour: what comes in, people at work, and the routines when they are due.
///
/// In February the code tables change. In May somebody is named for PAYER-D; in July Ann leaves and Bo covers, in
/// September Cy leaves and nobody does.
public final class SimulatedWeeks {
    private static final Instant FIRST = Instant.parse("2026-01-05T05:00:00Z");
    private static final Instant OTHER_TABLES = Instant.parse("2026-02-12T17:00:00Z");
    private static final Actor.Person ADMIN = new Actor.Person("Ada", Role.ADMIN, Set.of());
    private static final LocalDate NAMED = LocalDate.of(2026, 5, 6);
    private static final LocalDate CY_LEFT = LocalDate.of(2026, 9, 1);

    private final Random random;
    private final YearChecker checker = new YearChecker();
    private final YearMetrics books;
    private final DenialMap shelf;
    private final List<String> faults = new ArrayList<>();
    private final YearDays days;
    private int moved;

    public SimulatedWeeks(long seed, DenialMap shelf) {
        this.random = new Random(seed);
        this.shelf = shelf;
        this.books = new YearMetrics(checker, shelf);
        this.days = new YearDays(random, books);
    }

    /// Lives the year, and says what was wrong in it.
    public List<String> live(int weeks) {
        for (int hour = 0; hour < weeks * 7 * 24; hour++) {
            Instant now = FIRST.plus(Duration.ofHours(hour));
            Settings settings = settings(now);
            due(settings, ScheduledJob.TRIAGE, now).ifPresent(run -> triage(settings));
            due(settings, ScheduledJob.REROUTE, now).ifPresent(run -> reroute(settings, run));
            due(settings, ScheduledJob.MIDDLE_LAYER, now).ifPresent(run -> middleLayer(settings, run));
            due(settings, ScheduledJob.ESCALATE, now).ifPresent(run -> escalate(settings, run));
            if (now.equals(OTHER_TABLES)) {
                judgeAnew(settings, now);
            }
            days.hour(settings, now);
        }
        faults.addAll(checker.violations());
        return faults;
    }

    public Collection<Denial> denials() {
        return books.all();
    }

    /// How many denials the routines moved.
    int moved() {
        return moved;
    }

    private static Settings settings(Instant now) {
        Drafts drafts = Drafts.practice()
                .owner("PAYER-A", "Ann")
                .owner("PAYER-B", "Bo")
                .owner("PAYER-C", "Cy")
                .away("Ann", "2026-07-01", null, "Bo")
                .away("Cy", CY_LEFT.toString(), null, null);
        boolean named = !now.isBefore(NAMED.atStartOfDay(ZoneOffset.UTC).toInstant());
        return (named ? drafts.owner("PAYER-D", "Bo") : drafts).settings();
    }

    private static Optional<JobRun> due(Settings settings, ScheduledJob routine, Instant now) {
        return JobRun.due("demo", settings, routine, now);
    }

    /// What was a matter of coding is one of contract.
    private void judgeAnew(Settings settings, Instant now) {
        for (Denial denial : List.copyOf(books.all())) {
            DenialDetails subject = denial.subject();
            if (subject.category() == Category.CODING) {
                DenialDetails judged = new DenialDetails(
                        subject.id(),
                        subject.payer(),
                        Category.CONTRACT,
                        subject.denied(),
                        subject.deniedOn(),
                        subject.receivedOn(),
                        subject.deadlines(),
                        subject.forbidden());
                books.put(new DenialLifecycle(settings).rejudged(denial, new Rejudgement(judged, "CO-97"), ADMIN, now));
            }
        }
    }

    private void triage(Settings settings) {
        Ranking ranking = new Ranking(settings);
        Map<String, List<Denial>> byPayer = books.unresolved().stream()
                .collect(Collectors.groupingBy(denial -> denial.subject().payer()));
        byPayer.values().forEach(open -> faults.addAll(TierChecker.faults(ranking.rank(open), open)));
    }

    private void reroute(Settings settings, JobRun run) {
        Handover handover = new Handover(settings);
        books.unresolved().forEach(denial -> apply(handover.decide(denial, run)));
        run(new Reroute(settings), run);
        Set<String> owned = Set.of("PAYER-A", "PAYER-B", "PAYER-C", "PAYER-D").stream()
                .filter(payer -> !payer.equals("PAYER-C") || run.day().isBefore(CY_LEFT))
                .filter(payer -> !payer.equals("PAYER-D") || !run.day().isBefore(NAMED))
                .collect(Collectors.toSet());
        checker.afterReroute(books.all(), owned);
    }

    private void middleLayer(Settings settings, JobRun run) {
        run(new MiddleLayer(settings), run);
        checker.afterMiddleLayer(books.all(), run.day());
    }

    private void escalate(Settings settings, JobRun run) {
        run(new Escalate(settings), run);
        checker.afterEscalate(books.all());
        run(new SmallBalanceReview(settings), run);
        faults.addAll(shelf.faults(books.all()));
    }

    /// Runs a cycle that stops half way, again, and once more: the last time nothing may move.
    private void run(CycleRule rule, JobRun run) {
        List<CycleStep.Moved> all = moves(rule, run);
        all.stream().limit(random.nextInt(all.size() + 1)).forEach(this::apply);
        moves(rule, run).forEach(this::apply);
        all.forEach(first -> {
            if (!books.get(first.before().id()).equals(first.after())) {
                faults.add("resumed: " + first.after() + " was expected but was "
                        + books.get(first.before().id()));
            }
        });
        moves(rule, run).forEach(again -> faults.add("run again: nothing was expected but was " + again.after()));
    }

    /// What the rule would move of everything there is; what it does not read it must not move.
    private List<CycleStep.Moved> moves(CycleRule rule, JobRun run) {
        List<CycleStep.Moved> moves = new ArrayList<>();
        for (Denial denial : books.all()) {
            if (rule.decide(denial, run) instanceof CycleStep.Moved step) {
                moves.add(step);
                if (!rule.reads(Lane.of(denial), run)) {
                    faults.add("lane: a candidate was expected but was " + Lane.of(denial) + " of " + denial);
                }
            }
        }
        return moves;
    }

    private void apply(CycleStep step) {
        if (step instanceof CycleStep.Moved move) {
            books.put(move.after());
            moved++;
        }
    }
}
