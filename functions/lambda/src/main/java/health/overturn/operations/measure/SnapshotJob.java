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

/// Takes a practice's snapshot, of the day or of the week that has ended, and revises those of earlier weeks of
/// which late facts say something else. At a week's end it moves the prevention reviews and writes
/// reports and the letter, too.
///
/// The book comes first: who dies after it, takes the snapshot from it the next time.
public final class SnapshotJob implements PracticeJob {
    /// Weeks back that a late fact still revises: a quarter.
    private static final int REVISED_WEEKS = 13;

    private final MoveLog moves;
    private final RollupUpdater rollup;
    private final SnapshotStore snapshots;
    private final ReviewTask reviews;
    private final LetterTask letters;
    private final ReportTask reports;
    private final EventBus bus;

    public SnapshotJob(
            MoveLog moves,
            RollupUpdater rollup,
            SnapshotStore snapshots,
            ReportTask reports,
            ReviewTask reviews,
            LetterTask letters,
            EventBus bus) {
        this.moves = moves;
        this.rollup = rollup;
        this.snapshots = snapshots;
        this.reports = reports;
        this.reviews = reviews;
        this.letters = letters;
        this.bus = bus;
    }

    @Override
    public List<RunReport> run(Practice practice, JobRun run, RunRequest.Mode mode) {
        if (mode == RunRequest.Mode.REAL) {
            moves.flush(practice);
            SnapshotPeriod period = run.job() == ScheduledJob.WEEK_SNAPSHOT ? SnapshotPeriod.WEEK : SnapshotPeriod.DAY;
            RollupUpdater.UpdatedRollup updated = rollup.countUpTo(run.at(), practice);
            MetricsRollup book = updated.stored().rollup();
            Snapshot snapshot = takeSnapshot(practice, run, period, book);
            revise(practice, run, book);
            if (period == SnapshotPeriod.DAY) {
                reports.writeDay(practice, run.day(), book);
            } else {
                reports.writeWeek(practice, snapshot.week(), book);
                reviews.endWeek(practice, snapshot.week(), book, run.at());
                letters.writeWeek(practice, snapshot.week(), book.flow());
                rollup.deleteUnused(practice, updated);
            }
        }
        return List.of(new RunReport(run, run.job().name(), DenialTotals.NONE, Map.of()));
    }

    private Snapshot takeSnapshot(Practice practice, JobRun run, SnapshotPeriod period, MetricsRollup book) {
        Settings settings = practice.settings().settings();
        Snapshot snapshot = switch (period) {
            case DAY -> Snapshot.ofDay(book, run.at(), settings);
            case WEEK -> Snapshot.ofWeek(book, run.at(), settings);
        };
        if (snapshots.find(practice.id(), period, period.nameOf(snapshot)).isEmpty()) {
            publishAndSave(practice, period, snapshot);
        }
        return snapshot;
    }

    private void revise(Practice practice, JobRun run, MetricsRollup book) {
        Week from = run.week().plus(-REVISED_WEEKS);
        for (Snapshot earlier : snapshots.findBetween(
                practice.id(), SnapshotPeriod.WEEK, from.toString(), run.week().toString())) {
            earlier.revised(book, run.day())
                    .ifPresent(revised -> publishAndSave(practice, SnapshotPeriod.WEEK, revised));
        }
    }

    /// Told before it is kept: who dies between tells it again, nobody forgets it.
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
