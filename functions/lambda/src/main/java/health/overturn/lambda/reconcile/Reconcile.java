package health.overturn.lambda.reconcile;

import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.log.LoggedMove;
import health.overturn.lambda.event.Bus;
import health.overturn.lambda.event.RunRequest;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.publish.MoveLog;
import health.overturn.lambda.publish.Publisher;
import health.overturn.lambda.records.RecordsBucket;
import health.overturn.lambda.run.Amount;
import health.overturn.lambda.run.PracticeRun;
import health.overturn.lambda.run.RunReport;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.RunReports;
import health.overturn.lambda.store.Standings;
import health.overturn.lambda.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The nightly run for one practice: the versions of its denials in the table against the log, of
/// those whose turn it is, and the moves that the log lacks told again, as if the table's stream
/// had told of them now.
///
/// What is about to be told is written down before, so that a run that died between log and bus is
/// made good by the next attempt.
public final class Reconcile implements PracticeRun {
    public static final String NAME = "RECONCILE";
    /// An object of the log may be seen so much later than its name says: the longest that a writer runs.
    private static final Duration SEEN_LATE = Duration.ofMinutes(15);
    private static final int AT_ONCE = 500;

    private final Standings standings;
    private final RunReports reports;
    private final ToldStore store;
    private final MoveLog log;
    private final Publisher publisher;
    private final Bus bus;
    private final InstantSource clock;

    /// @param clock the moment of reading the log, which is named by moments of writing
    public Reconcile(Table table, RecordsBucket records, Publisher publisher, Bus bus, InstantSource clock) {
        this.standings = new Standings(table);
        this.reports = new RunReports(table);
        this.store = new ToldStore(records);
        this.log = new MoveLog(table, records, clock);
        this.publisher = publisher;
        this.bus = bus;
        this.clock = clock;
    }

    @Override
    public List<RunReport> run(Practice practice, JobRun run, RunRequest.Mode mode) {
        Instant now = clock.instant();
        Inventory inventory = new Inventory(standings, practice);
        Map<String, String> standing = inventory.places(YearMonth.from(run.day()));
        Told before = store.find(practice.id());
        Told told = before.plus(store.logged(practice.id(), since(practice, run, before)))
                .plus(ToldStore.versions(log.waiting(practice).stream().map(Json::read)));
        Map<String, Integer> versions = inventory.versions(new Turn(run.day(), before).of(standing, told));
        Search search = new Search(inventory, versions, before, horizon(practice, run), now.minus(SEEN_LATE));
        Search.Result untold = search.in(told);
        Found found = new Found(practice, run, versions.size(), untold.missing());
        if (mode == RunRequest.Mode.REAL) {
            Map<String, Integer> readable = new HashMap<>(versions);
            readable.keySet().removeAll(inventory.broken());
            Told next = told.upTo(readable)
                    .from(now.minus(SEEN_LATE), standing)
                    .without(untold.onTheirWay())
                    .again(inventory.broken());
            settle(found, told, next);
            checkThatAllWereRead(run, inventory.broken());
        }
        return List.of(found.report());
    }

    /// At first the log is read from the horizon on.
    private static Instant since(Practice practice, JobRun run, Told before) {
        return before.since().equals(Instant.EPOCH) ? horizon(practice, run) : before.since();
    }

    /// What a denial that was not looked at before did until then was told then: it was looked at while it was
    /// open and for a month or two after.
    private static Instant horizon(Practice practice, JobRun run) {
        ZoneId zone = practice.settings().settings().timeZone();
        return YearMonth.from(run.day())
                .minusMonths(1)
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    /// When everything else is done: the run is then tried again, and in the end given up, until somebody has mended
    /// what is broken.
    private static void checkThatAllWereRead(JobRun run, Set<String> broken) {
        if (!broken.isEmpty()) {
            throw new IllegalStateException(
                    "run, %s: denials that can be read were expected but %d cannot, the first of them %s"
                            .formatted(
                                    run.key(), broken.size(), broken.iterator().next()));
        }
    }

    private record Found(Practice practice, JobRun run, int lookedAt, List<LoggedMove> missing) {
        RunReport report() {
            Map<String, Long> cents = missing.stream()
                    .collect(Collectors.toMap(
                            LoggedMove::denial, move -> move.after().open().cents(), (earlier, later) -> later));
            Amount found = Amount.of(cents.entrySet().stream()
                    .map(denial -> new Amount.Listed(denial.getKey(), denial.getValue()))
                    .toList());
            Amount told = new Amount(lookedAt - found.count(), 0, List.of());
            return new RunReport(run, NAME, found, Map.of(CycleStep.Why.TOLD, told));
        }
    }

    private void settle(Found found, Told told, Told next) {
        String practice = found.practice().id();
        Set<String> owed = found.missing().stream().map(LoggedMove::id).collect(Collectors.toCollection(TreeSet::new));
        if (!owed.isEmpty()) {
            store.put(practice, told.owing(owed));
        }
        Set<String> left = publish(found.missing());
        new ReconcileReport(reports, bus)
                .tell(found.practice(), found.report(), owed.size(), owed.size() - left.size());
        store.put(practice, next.owing(left));
    }

    private Set<String> publish(List<LoggedMove> missing) {
        List<LoggedMove> left = new ArrayList<>();
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            left.addAll(publisher.publish(missing.subList(from, Math.min(from + AT_ONCE, missing.size()))));
        }
        return left.stream().map(LoggedMove::id).collect(Collectors.toSet());
    }
}
