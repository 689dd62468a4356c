package health.overturn.lambda.measure;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.letter.LetterFacts;
import health.overturn.denials.letter.LetterWriter;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.prevention.UpstreamRanking;
import health.overturn.denials.rollup.WeeklyFlow;
import health.overturn.lambda.event.Bus;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.letter.LetterShelf;
import health.overturn.lambda.prevention.Reviews;
import health.overturn.lambda.records.RecordsBucket;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Table;
import java.util.List;
import java.util.Optional;

/// Writes the letter of a week that has ended, once: late facts revise the week's snapshot, not what a leader has read.
final class LetterWork {
    /// Weeks before its own that a letter shows.
    private static final int EARLIER_WEEKS = 12;

    private final SnapshotShelf snapshots;
    private final LetterShelf letters;
    private final Reviews reviews;
    private final Bus bus;

    LetterWork(Table table, RecordsBucket records, Bus bus) {
        this.snapshots = new SnapshotShelf(records);
        this.letters = new LetterShelf(records);
        this.reviews = new Reviews(table);
        this.bus = bus;
    }

    /// @param week that has ended, of which there is a snapshot
    /// @param flow of the practice's book, for the ranking of where repeats start
    void ended(Practice practice, Week week, WeeklyFlow flow) {
        if (letters.has(practice.id(), week)) {
            return;
        }
        snapshots.find(practice.id(), Period.WEEK, week.toString()).ifPresent(snapshot -> {
            tell(practice, week);
            letters.put(LetterWriter.write(facts(practice, snapshot, flow)));
        });
    }

    private LetterFacts facts(Practice practice, Snapshot snapshot, WeeklyFlow flow) {
        Week week = snapshot.week();
        List<Snapshot> earlier = snapshots.between(
                practice.id(),
                Period.WEEK,
                week.plus(-EARLIER_WEEKS).toString(),
                week.plus(-1).toString());
        Optional<Snapshot> first = snapshots.first(practice.id(), Period.WEEK);
        return new LetterFacts(
                practice.id(),
                snapshot,
                earlier,
                first.filter(baseline -> baseline.week().compareTo(week) < 0),
                new UpstreamRanking(flow, practice.settings().settings()).of(week),
                reviews.all(practice));
    }

    /// Told before it is kept: who dies between tells it again, nobody forgets it.
    private void tell(Practice practice, Week week) {
        bus.runTold(
                "Letter Written",
                practice.id() + "." + week,
                Json.object().put("practice", practice.id()).put("week", week.toString()));
    }
}
