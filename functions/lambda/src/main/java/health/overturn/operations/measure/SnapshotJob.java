package health.overturn.operations.measure;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.RunRequest;
import health.overturn.operations.job.DenialTotals;
import health.overturn.operations.job.PracticeJob;
import health.overturn.operations.job.RunReport;
import health.overturn.operations.prevention.ReviewTask;
import health.overturn.operations.publish.MoveLog;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Map;

/// Takes the snapshot of a day or of an ended week, and revises the snapshots of earlier weeks where late adjudications
/// change them. At the end of a week it also moves the prevention reviews and writes reports and the letter.
///
/// The rollup is saved first. If the function stops after that, the next attempt takes the snapshot from it.
public final class SnapshotJob implements PracticeJob {
    /// How many weeks back a late adjudication revises: a quarter.
    private static final int REVISED_WEEKS = 13;

    private final MoveLog moves;
    private final RollupUpdater updater;
    private final SnapshotStore snapshots;
    private final ReviewTask reviews;
    private final LetterTask letters;
    private final ReportTask reports;
    private final EventBus bus;

    public SnapshotJob(
            MoveLog moves,
            RollupUpdater updater,
            SnapshotStore snapshots,
            ReportTask reports,
            ReviewTask reviews,
            LetterTask letters,
            EventBus bus) {
        this.moves = moves;
        this.updater = updater;
        this.snapshots = snapshots;
        this.reports = reports;
        this.reviews = reviews;
        this.letters = letters;
        this.bus = bus;
    }

    @Override
    public List<RunReport> run(Practice practice, JobRun run, RunRequest.Mode mode) {
        Map<String, Long> watched = mode == RunRequest.Mode.REAL ? WatchedFigures.of(measure(practice, run)) : Map.of();
        return List.of(new RunReport(run, run.job().name(), DenialTotals.NONE, Map.of(), watched));
    }

    private Snapshot measure(Practice practice, JobRun run) {
        moves.flush(practice);
        SnapshotPeriod period = run.job() == ScheduledJob.WEEK_SNAPSHOT ? SnapshotPeriod.WEEK : SnapshotPeriod.DAY;
        RollupUpdater.UpdatedRollup updated = updater.countUpTo(run.at(), practice);
        MetricsRollup rollup = updated.stored().rollup();
        Snapshot snapshot = takeSnapshot(practice, run, period, rollup);
        revise(practice, run, rollup);
        if (period == SnapshotPeriod.DAY) {
            reports.writeDay(practice, run.day(), rollup);
            ProposalAlert.publish(bus, run, rollup.denials().values());
        } else {
            reports.writeWeek(practice, snapshot.week(), rollup);
            reviews.endWeek(practice, snapshot.week(), rollup, run.at());
            letters.writeWeek(practice, snapshot.week(), rollup.flow());
            updater.deleteUnused(practice, updated);
        }
        return snapshot;
    }

    private Snapshot takeSnapshot(Practice practice, JobRun run, SnapshotPeriod period, MetricsRollup rollup) {
        Settings settings = practice.settings().settings();
        Snapshot snapshot = switch (period) {
            case DAY -> Snapshot.ofDay(rollup, run.at(), settings);
            case WEEK -> Snapshot.ofWeek(rollup, run.at(), settings);
        };
        if (snapshots.find(practice.id(), period, period.nameOf(snapshot)).isEmpty()) {
            publishAndSave(practice, period, snapshot);
        }
        return snapshot;
    }

    private void revise(Practice practice, JobRun run, MetricsRollup rollup) {
        Week from = run.week().plus(-REVISED_WEEKS);
        for (Snapshot earlier : snapshots.findBetween(
                practice.id(), SnapshotPeriod.WEEK, from.toString(), run.week().toString())) {
            earlier.revised(rollup, run.day())
                    .ifPresent(revised -> publishAndSave(practice, SnapshotPeriod.WEEK, revised));
        }
    }

    /// Publishes before saving. If the function stops in between, the next attempt publishes the same event (same id)
    /// again; none is lost.
    private void publishAndSave(Practice practice, SnapshotPeriod period, Snapshot snapshot) {
        String name = period.nameOf(snapshot);
        bus.publishRunEvent(
                "Snapshot Taken",
                practice.id() + "." + period + "." + name + "." + snapshot.revision(),
                Json.object()
                        .put("practice", practice.id())
                        .put("period", period.name())
                        .put("name", name)
                        .put("revision", snapshot.revision())
                        .put("at", snapshot.at().toString()));
        snapshots.put(practice.id(), period, snapshot);
    }
}
