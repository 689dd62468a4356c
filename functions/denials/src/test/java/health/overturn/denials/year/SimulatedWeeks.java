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
import health.overturn.denials.cycle.SilentDenials;
import health.overturn.denials.cycle.SmallBalanceReview;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.Role;
import health.overturn.denials.lifecycle.DenialLifecycle;
import health.overturn.denials.lifecycle.Rejudgement;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.SettingsBuilder;
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

/// Simulates a practice hour by hour: incoming remittances, people at work, and the scheduled jobs when they are
/// due.
///
/// In February the code tables change. In May an owner is named for PAYER-D. In July Ann leaves and Bo covers. In
/// September Cy leaves without a stand-in.
public final class SimulatedWeeks {
    private static final Instant START = Instant.parse("2026-01-05T05:00:00Z");
    private static final Instant TABLES_CHANGED_AT = Instant.parse("2026-02-12T17:00:00Z");
    private static final Actor.Person ADMIN = new Actor.Person("Ada", Role.ADMIN, Set.of());
    private static final LocalDate PAYER_D_NAMED_ON = LocalDate.of(2026, 5, 6);
    private static final LocalDate CY_LEFT_ON = LocalDate.of(2026, 9, 1);

    private final Random random;
    private final YearChecker checker = new YearChecker();
    private final YearDenials denials;
    private final DenialMap denialMap;
    private final List<String> violations = new ArrayList<>();
    private final YearDays days;
    private int moved;

    public SimulatedWeeks(long seed, DenialMap denialMap) {
        this.random = new Random(seed);
        this.denialMap = denialMap;
        this.denials = new YearDenials(checker, denialMap);
        this.days = new YearDays(random, denials);
    }

    /// Runs the weeks and returns all violations.
    public List<String> run(int weeks) {
        for (int hour = 0; hour < weeks * 7 * 24; hour++) {
            Instant now = START.plus(Duration.ofHours(hour));
            Settings settings = settings(now);
            due(settings, ScheduledJob.TRIAGE, now).ifPresent(run -> triage(settings));
            due(settings, ScheduledJob.REROUTE, now).ifPresent(run -> reroute(settings, run));
            due(settings, ScheduledJob.MIDDLE_LAYER, now).ifPresent(run -> middleLayer(settings, run));
            due(settings, ScheduledJob.ESCALATE, now).ifPresent(run -> escalate(settings, run));
            if (now.equals(TABLES_CHANGED_AT)) {
                rejudgeCoding(settings, now);
            }
            days.runHour(settings, now);
        }
        violations.addAll(checker.violations());
        return violations;
    }

    public Collection<Denial> denials() {
        return denials.all();
    }

    /// The number of moves that the scheduled jobs made.
    int moved() {
        return moved;
    }

    private static Settings settings(Instant now) {
        SettingsBuilder drafts = SettingsBuilder.practice()
                .owner("PAYER-A", "Ann")
                .owner("PAYER-B", "Bo")
                .owner("PAYER-C", "Cy")
                .away("Ann", "2026-07-01", null, "Bo")
                .away("Cy", CY_LEFT_ON.toString(), null, null);
        boolean named =
                !now.isBefore(PAYER_D_NAMED_ON.atStartOfDay(ZoneOffset.UTC).toInstant());
        return (named ? drafts.owner("PAYER-D", "Bo") : drafts).settings();
    }

    private static Optional<JobRun> due(Settings settings, ScheduledJob routine, Instant now) {
        return JobRun.due("demo", settings, routine, now);
    }

    /// Rejudges every coding denial as one of contract.
    private void rejudgeCoding(Settings settings, Instant now) {
        for (Denial denial : List.copyOf(denials.all())) {
            DenialDetails details = denial.details();
            if (details.category() == Category.CODING) {
                DenialDetails judged = new DenialDetails(
                        details.id(),
                        details.payer(),
                        Category.CONTRACT,
                        details.denied(),
                        details.billableToPatient(),
                        details.deniedOn(),
                        details.receivedOn(),
                        details.deadlines(),
                        details.forbidden());
                denials.put(
                        new DenialLifecycle(settings).rejudge(denial, new Rejudgement(judged, "CO-97"), ADMIN, now));
            }
        }
    }

    private void triage(Settings settings) {
        Ranking ranking = new Ranking(settings);
        Map<String, List<Denial>> byPayer = denials.unresolved().stream()
                .collect(Collectors.groupingBy(denial -> denial.details().payer()));
        byPayer.values().forEach(open -> violations.addAll(TierChecker.violations(ranking.rank(open), open)));
    }

    private void reroute(Settings settings, JobRun run) {
        Handover handover = new Handover(settings);
        denials.unresolved().forEach(denial -> apply(handover.decide(denial, run)));
        runInterrupted(new Reroute(settings), run);
        Set<String> owned = Set.of("PAYER-A", "PAYER-B", "PAYER-C", "PAYER-D").stream()
                .filter(payer -> !payer.equals("PAYER-C") || run.day().isBefore(CY_LEFT_ON))
                .filter(payer -> !payer.equals("PAYER-D") || !run.day().isBefore(PAYER_D_NAMED_ON))
                .collect(Collectors.toSet());
        checker.checkAfterReroute(denials.all(), owned);
    }

    private void middleLayer(Settings settings, JobRun run) {
        runInterrupted(new MiddleLayer(settings), run);
        checker.checkAfterMiddleLayer(denials.all(), run.day());
    }

    private void escalate(Settings settings, JobRun run) {
        runInterrupted(new Escalate(settings), run);
        checker.checkAfterEscalate(denials.all());
        runInterrupted(new SmallBalanceReview(settings), run);
        runInterrupted(new SilentDenials(settings), run);
        checker.checkSilent(denials.all(), new SilentDenials(settings), run);
        violations.addAll(denialMap.violations(denials.all()));
    }

    /// Runs a cycle that stops half way, resumes it, and runs it once more. The last run must move nothing.
    private void runInterrupted(CycleRule rule, JobRun run) {
        List<CycleStep.Moved> all = moves(rule, run);
        all.stream().limit(random.nextInt(all.size() + 1)).forEach(this::apply);
        moves(rule, run).forEach(this::apply);
        all.forEach(first -> {
            if (!denials.get(first.before().id()).equals(first.after())) {
                violations.add("resumed run: must leave " + first.after() + "; got "
                        + denials.get(first.before().id()));
            }
        });
        moves(rule, run).forEach(again -> violations.add("repeated run: must move nothing; moved " + again.after()));
    }

    /// Returns the moves that the rule decides over all denials. It must not move a denial that it does not
    /// cover.
    private List<CycleStep.Moved> moves(CycleRule rule, JobRun run) {
        List<CycleStep.Moved> moves = new ArrayList<>();
        for (Denial denial : denials.all()) {
            if (rule.decide(denial, run) instanceof CycleStep.Moved step) {
                moves.add(step);
                if (!rule.covers(Lane.of(denial), run)) {
                    violations.add("lane: the rule moves " + denial + " but does not cover " + Lane.of(denial));
                }
            }
        }
        return moves;
    }

    private void apply(CycleStep step) {
        if (step instanceof CycleStep.Moved move) {
            denials.put(move.after());
            moved++;
        }
    }
}
