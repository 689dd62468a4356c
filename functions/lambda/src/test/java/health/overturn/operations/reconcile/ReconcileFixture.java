package health.overturn.operations.reconcile;

import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.messaging.event.RunRequest;
import health.overturn.messaging.stream.DenialMoveReader;
import health.overturn.operations.job.RunReport;
import health.overturn.operations.job.RunReportStore;
import health.overturn.operations.publish.MovePublisher;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.json.Json;
import health.overturn.storage.record.MoveJson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// A practice whose moves may be lost on the way to the log, and its nightly reconciliation.
final class ReconcileFixture implements AutoCloseable {
    private static final Sample MAY = Sample.of(SampleSpec.of(5)
            .claims(80)
            .files(2)
            .firstDate(LocalDate.of(2026, 5, 4))
            .weeks(4)
            .denialPercent(50));

    private static final Instant NEXT_DAY = Deployment.NOW.plus(Duration.ofDays(1));

    private final Deployment deployment;
    private final AtomicInteger written = new AtomicInteger();

    ReconcileFixture(ExecutionInterceptor... interceptors) {
        deployment = new Deployment(interceptors);
    }

    /// Ingests one of the two files of May.
    ReconcileFixture ingest(int file) {
        deployment.ingest("may-" + file + ".835", MAY.files().get(file).bytes());
        return this;
    }

    Deployment deployment() {
        return deployment;
    }

    /// Publishes the chosen moves, as the table's stream would.
    ReconcileFixture publish(Predicate<LoggedMove> chosen) {
        publisher().publish(moves().filter(chosen).toList());
        return this;
    }

    ReconcileFixture publishAll() {
        return publish(move -> true);
    }

    /// All moves in the table.
    private Stream<LoggedMove> moves() {
        return TableContents.of(deployment.tableName()).items().stream()
                .filter(item -> item.key().sort().startsWith(DenialItem.PREFIX))
                .sorted(Comparator.comparing(item -> item.key().toString()))
                .flatMap((Item item) -> DenialMoveReader.since(0, item).stream());
    }

    Set<String> inTable() {
        return moves().map(MoveJson::of).map(Json::write).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Makes a denial unreadable.
    ///
    /// @return its item from before
    Item corruptOne() {
        Item original = TableContents.of(deployment.tableName()).items().stream()
                .filter(item -> item.key().sort().startsWith(DenialItem.PREFIX))
                .min(Comparator.comparing(item -> item.key().toString()))
                .orElseThrow();
        restore(original.with("mv", "nothing that anybody could read"));
        return original;
    }

    void restore(Item original) {
        deployment.table().replace(original);
    }

    /// The index positions of unresolved denials.
    Map<ItemKey, String> positions() {
        return new DenialIndexReader(deployment.table()).positionsOfOpen(deployment.practice());
    }

    /// The ids of denials with a move that was not published.
    Set<String> denialsWithUnpublishedMoves() {
        Set<String> published = published();
        return moves().filter(move -> !published.contains(Json.write(MoveJson.of(move))))
                .map(LoggedMove::denial)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The lines of the log, without copies.
    Set<String> inLog() {
        return deployment.moveLogLines("maple").stream()
                .map(Json::write)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The events on the bus, without copies.
    Set<String> published() {
        return deployment.cloud().details("Denial Moved").stream()
                .map(Json::write)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Runs at three in the morning of a day of June.
    RunReport runOn(int day) {
        return run(day, this::tick);
    }

    /// Runs a minute after everything came in.
    RunReport runSoonAfter(int day) {
        return run(day, () -> Deployment.NOW.plusSeconds(60));
    }

    private RunReport run(int day, InstantSource clock) {
        JobRun run = JobRun.of(
                "maple",
                deployment.practice().settings().settings(),
                ScheduledJob.RECONCILE,
                Instant.parse("2026-06-%02dT08:00:00Z".formatted(day)));
        List<RunReport> reports = new ReconcileJob(
                        new DenialIndexReader(deployment.table()),
                        new RunReportStore(deployment.table()),
                        new PublishedVersionsStore(deployment.records()),
                        deployment.useCases(clock).moveLog(),
                        publisher(),
                        deployment.bus(),
                        clock)
                .run(deployment.practice(), run, RunRequest.Mode.REAL);
        return reports.getFirst();
    }

    private MovePublisher publisher() {
        return deployment.useCases(this::tick).movePublisher();
    }

    /// The next day, one second later for each object written.
    private Instant tick() {
        return NEXT_DAY.plusSeconds(written.incrementAndGet());
    }

    @Override
    public void close() {
        deployment.close();
    }
}
