package health.overturn.lambda.measure;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import health.overturn.lambda.event.Bus;
import health.overturn.lambda.event.RunRequest;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.prevention.ReviewWork;
import health.overturn.lambda.publish.MoveLog;
import health.overturn.lambda.records.RecordsBucket;
import health.overturn.lambda.run.Amount;
import health.overturn.lambda.run.PracticeRun;
import health.overturn.lambda.run.RunReport;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Table;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Takes a practice's snapshot, of the day or of the week that has ended, and revises those of earlier weeks of
/// which late facts say something else. At a week's end it moves the prevention reviews and writes
/// reports and the letter, too.
///
/// The book comes first: who dies after it, takes the snapshot from it the next time.
public final class SnapshotWork implements PracticeRun {
    /// Weeks back that a late fact still revises: a quarter.
    private static final int REVISED_WEEKS = 13;

    private final MoveLog moves;
    private final Counting counting;
    private final SnapshotShelf snapshots;
    private final ReviewWork reviews;
    private final LetterWork letters;
    private final ReportWork reports;
    private final Bus bus;

    /// @param clock the moment of reading the logs, which are named by moments of writing
    public SnapshotWork(Table table, RecordsBucket records, Bus bus, InstantSource clock) {
        this.moves = new MoveLog(table, records, clock);
        this.counting = new Counting(table, records, clock);
        this.snapshots = new SnapshotShelf(records);
        this.reviews = new ReviewWork(table, bus);
        this.reports = new ReportWork(records);
        this.letters = new LetterWork(table, records, bus);
        this.bus = bus;
    }

    @Override
    public List<RunReport> run(Practice practice, JobRun run, RunRequest.Mode mode) {
        if (mode == RunRequest.Mode.REAL) {
            moves.gather(practice);
            Period period = run.routine() == ScheduledJob.WEEK_SNAPSHOT ? Period.WEEK : Period.DAY;
            Counting.Counted counted = counting.upTo(run.at(), practice);
            MetricsRollup book = counted.shelved().book();
            Snapshot snapshot = taken(practice, run, period, book);
            revise(practice, run, book);
            if (period == Period.DAY) {
                reports.day(practice, run.day(), book);
            } else {
                reports.ended(practice, snapshot.week(), book);
                reviews.ended(practice, snapshot.week(), book, run.at());
                letters.ended(practice, snapshot.week(), book.flow());
                counting.sweep(practice, counted);
            }
        }
        return List.of(new RunReport(run, run.routine().name(), Amount.NONE, Map.of()));
    }

    private Snapshot taken(Practice practice, JobRun run, Period period, MetricsRollup book) {
        Settings settings = practice.settings().settings();
        Snapshot snapshot = switch (period) {
            case DAY -> Snapshot.ofDay(book, run.at(), settings);
            case WEEK -> Snapshot.ofWeek(book, run.at(), settings);
        };
        if (snapshots.find(practice.id(), period, period.name(snapshot)).isEmpty()) {
            keep(practice, period, snapshot);
        }
        return snapshot;
    }

    private void revise(Practice practice, JobRun run, MetricsRollup book) {
        Week from = run.week().plus(-REVISED_WEEKS);
        for (Snapshot earlier : snapshots.between(
                practice.id(), Period.WEEK, from.toString(), run.week().toString())) {
            earlier.revised(book, run.day()).ifPresent(revised -> keep(practice, Period.WEEK, revised));
        }
    }

    /// Told before it is kept: who dies between tells it again, nobody forgets it.
    private void keep(Practice practice, Period period, Snapshot snapshot) {
        String name = period.name(snapshot);
        bus.runTold(
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
