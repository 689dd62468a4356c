package health.overturn.operations.reconcile;

import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.log.LoggedMove;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.RunRequest;
import health.overturn.operations.job.DenialTotals;
import health.overturn.operations.job.PracticeJob;
import health.overturn.operations.job.RunReport;
import health.overturn.operations.job.RunReportStore;
import health.overturn.operations.job.UnreadableDenials;
import health.overturn.operations.publish.MoveLog;
import health.overturn.operations.publish.MovePublisher;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
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

/// The nightly reconciliation of one practice. It compares the versions of denials in the table with those in the log,
/// and publishes the moves that the log lacks.
///
/// It saves the ids of these moves before publishing them. If a run stops between log and bus, the next attempt
/// publishes them again.
public final class ReconcileJob implements PracticeJob {
    static final String NAME = "RECONCILE";
    /// How late an object may be listed after the time in its key: the longest time that a writer runs.
    private static final Duration LISTING_DELAY = Duration.ofMinutes(15);
    private static final int CHUNK_SIZE = 500;

    private final DenialIndexReader denialIndex;
    private final RunReportStore reports;
    private final PublishedVersionsStore store;
    private final MoveLog log;
    private final MovePublisher publisher;
    private final EventBus bus;
    private final InstantSource clock;

    /// @param clock gives the time of reading; keys of log objects hold the time of writing
    public ReconcileJob(
            DenialIndexReader denialIndex,
            RunReportStore reports,
            PublishedVersionsStore store,
            MoveLog log,
            MovePublisher publisher,
            EventBus bus,
            InstantSource clock) {
        this.denialIndex = denialIndex;
        this.reports = reports;
        this.store = store;
        this.log = log;
        this.publisher = publisher;
        this.bus = bus;
        this.clock = clock;
    }

    @Override
    public List<RunReport> run(Practice practice, JobRun run, RunRequest.Mode mode) {
        Instant now = clock.instant();
        VersionInventory inventory = new VersionInventory(denialIndex, practice);
        Map<String, String> positions = inventory.readPositions(YearMonth.from(run.day()));
        PublishedVersions before = store.find(practice.id());
        PublishedVersions published = before.plus(store.readLogged(practice.id(), since(practice, run, before)))
                .plus(PublishedVersionsStore.versions(
                        log.readBuffered(practice).stream().map(Json::read)));
        Map<String, Integer> versions =
                inventory.readVersions(new SamplingSchedule(run.day(), before).select(positions, published));
        GapFinder gaps = new GapFinder(inventory, versions, before, horizon(practice, run), now.minus(LISTING_DELAY));
        GapFinder.Result unpublished = gaps.find(published);
        NightResult result = new NightResult(practice, run, versions.size(), unpublished.missing());
        if (mode == RunRequest.Mode.REAL) {
            Map<String, Integer> readable = new HashMap<>(versions);
            readable.keySet().removeAll(inventory.unreadableIds());
            PublishedVersions next = published
                    .completeUpTo(readable)
                    .forNextRun(now.minus(LISTING_DELAY), positions)
                    .withoutMoves(unpublished.inTransit())
                    .recheck(inventory.unreadableIds());
            publishAndSave(result, published, next);
            UnreadableDenials.check(run, inventory.unreadable());
        }
        return List.of(result.report());
    }

    /// The first run reads the log from the horizon on.
    private static Instant since(Practice practice, JobRun run, PublishedVersions before) {
        return before.since().equals(Instant.EPOCH) ? horizon(practice, run) : before.since();
    }

    /// The first day of the last month. A denial is checked while it is open and for one or two months after, so moves
    /// from before the horizon of a denial that the last run did not know were published.
    private static Instant horizon(Practice practice, JobRun run) {
        ZoneId zone = practice.settings().settings().timeZone();
        return YearMonth.from(run.day())
                .minusMonths(1)
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private record NightResult(Practice practice, JobRun run, int checked, List<LoggedMove> missing) {
        RunReport report() {
            Map<String, Long> cents = missing.stream()
                    .collect(Collectors.toMap(
                            LoggedMove::denial, move -> move.after().open().cents(), (earlier, later) -> later));
            DenialTotals result = DenialTotals.of(cents.entrySet().stream()
                    .map(denial -> new DenialTotals.ListedDenial(denial.getKey(), denial.getValue()))
                    .toList());
            DenialTotals published = new DenialTotals(checked - result.count(), 0, List.of());
            return new RunReport(run, NAME, result, Map.of(CycleStep.SkipReason.TOLD, published));
        }
    }

    private void publishAndSave(NightResult result, PublishedVersions published, PublishedVersions next) {
        String practice = result.practice().id();
        Set<String> pending =
                result.missing().stream().map(LoggedMove::id).collect(Collectors.toCollection(TreeSet::new));
        if (!pending.isEmpty()) {
            store.put(practice, published.withPending(pending));
        }
        Set<String> rejected = publish(result.missing());
        new ReconcileReport(reports, bus)
                .publish(result.practice(), result.report(), pending.size(), pending.size() - rejected.size());
        store.put(practice, next.withPending(rejected));
    }

    private Set<String> publish(List<LoggedMove> missing) {
        List<LoggedMove> rejected = new ArrayList<>();
        for (int from = 0; from < missing.size(); from += CHUNK_SIZE) {
            rejected.addAll(publisher.publish(missing.subList(from, Math.min(from + CHUNK_SIZE, missing.size()))));
        }
        return rejected.stream().map(LoggedMove::id).collect(Collectors.toSet());
    }
}
