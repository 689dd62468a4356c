package health.overturn.operations.measure;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.letter.LetterFacts;
import health.overturn.denials.letter.LetterWriter;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.prevention.UpstreamRanking;
import health.overturn.denials.rollup.WeeklyFlow;
import health.overturn.messaging.event.EventBus;
import health.overturn.operations.letter.LetterStore;
import health.overturn.operations.prevention.ReviewStore;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Optional;

/// Writes the letter of an ended week, once. Late adjudications revise the week's snapshot, not the letter that the
/// leader has read.
public final class LetterTask {
    /// How many earlier weeks a letter covers.
    private static final int EARLIER_WEEKS = 12;

    private final SnapshotStore snapshots;
    private final LetterStore letters;
    private final ReviewStore reviews;
    private final EventBus bus;

    public LetterTask(SnapshotStore snapshots, LetterStore letters, ReviewStore reviews, EventBus bus) {
        this.snapshots = snapshots;
        this.letters = letters;
        this.reviews = reviews;
        this.bus = bus;
    }

    /// @param week an ended week that has a snapshot
    /// @param flow ranks where repeated denials start
    void writeWeek(Practice practice, Week week, WeeklyFlow flow) {
        if (letters.has(practice.id(), week)) {
            return;
        }
        snapshots.find(practice.id(), SnapshotPeriod.WEEK, week.toString()).ifPresent(snapshot -> {
            publish(practice, week);
            letters.put(LetterWriter.write(facts(practice, snapshot, flow)));
        });
    }

    private LetterFacts facts(Practice practice, Snapshot snapshot, WeeklyFlow flow) {
        Week week = snapshot.week();
        List<Snapshot> earlier = snapshots.findBetween(
                practice.id(),
                SnapshotPeriod.WEEK,
                week.plus(-EARLIER_WEEKS).toString(),
                week.plus(-1).toString());
        Optional<Snapshot> first = snapshots.findFirst(practice.id(), SnapshotPeriod.WEEK);
        return new LetterFacts(
                practice.id(),
                snapshot,
                earlier,
                first.filter(baseline -> baseline.week().compareTo(week) < 0),
                new UpstreamRanking(flow, practice.settings().settings()).rank(week),
                reviews.findAll(practice));
    }

    /// Publishes before saving. If the function stops in between, the next attempt publishes the same event (same id)
    /// again; none is lost.
    private void publish(Practice practice, Week week) {
        bus.publishRunEvent(
                "Letter Written",
                practice.id() + "." + week,
                Json.object().put("practice", practice.id()).put("week", week.toString()));
    }
}
