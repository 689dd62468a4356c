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

/// The nightly run for one practice: the versions of its denials in the table against the log, of
/// those whose turn it is, and the moves that the log lacks told again, as if the table's stream
/// had told of them now.
///
/// What is about to be told is written down before, so that a run that died between log and bus is
/// made good by the next attempt.
public final class ReconcileJob implements PracticeJob {
    public static final String NAME = "RECONCILE";
    /// An object of the log may be seen so much later than its name says: the longest that a writer runs.
    private static final Duration LISTING_DELAY = Duration.ofMinutes(15);
    private static final int CHUNK_SIZE = 500;

    private final DenialIndexReader denialIndex;
    private final RunReportStore reports;
    private final PublishedVersionsStore store;
    private final MoveLog log;
    private final MovePublisher publisher;
    private final EventBus bus;
    private final InstantSource clock;

    /// @param clock the moment of reading the log, which is named by moments of writing
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
        NightResult found = new NightResult(practice, run, versions.size(), unpublished.missing());
        if (mode == RunRequest.Mode.REAL) {
            Map<String, Integer> readable = new HashMap<>(versions);
            readable.keySet().removeAll(inventory.unreadableIds());
            PublishedVersions next = published
                    .completeUpTo(readable)
                    .forNextRun(now.minus(LISTING_DELAY), positions)
                    .withoutMoves(unpublished.inTransit())
                    .recheck(inventory.unreadableIds());
            publishAndSave(found, published, next);
            UnreadableDenials.check(run, inventory.unreadable());
        }
        return List.of(found.report());
    }

    /// At first the log is read from the horizon on.
    private static Instant since(Practice practice, JobRun run, PublishedVersions before) {
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

    private record NightResult(Practice practice, JobRun run, int checked, List<LoggedMove> missing) {
        RunReport report() {
            Map<String, Long> cents = missing.stream()
                    .collect(Collectors.toMap(
                            LoggedMove::denial, move -> move.after().open().cents(), (earlier, later) -> later));
            DenialTotals found = DenialTotals.of(cents.entrySet().stream()
                    .map(denial -> new DenialTotals.ListedDenial(denial.getKey(), denial.getValue()))
                    .toList());
            DenialTotals published = new DenialTotals(checked - found.count(), 0, List.of());
            return new RunReport(run, NAME, found, Map.of(CycleStep.SkipReason.TOLD, published));
        }
    }

    private void publishAndSave(NightResult found, PublishedVersions published, PublishedVersions next) {
        String practice = found.practice().id();
        Set<String> pending =
                found.missing().stream().map(LoggedMove::id).collect(Collectors.toCollection(TreeSet::new));
        if (!pending.isEmpty()) {
            store.put(practice, published.withPending(pending));
        }
        Set<String> rejected = publish(found.missing());
        new ReconcileReport(reports, bus)
                .publish(found.practice(), found.report(), pending.size(), pending.size() - rejected.size());
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
