package health.overturn.operations.measure;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.DenialState;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Recount;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.prevention.PreventionReview;
import health.overturn.denials.prevention.ReviewStatus;
import health.overturn.denials.settings.Settings;
import health.overturn.lambda.fake.FailAtCall;
import health.overturn.lambda.fake.TableContents;
import health.overturn.operations.prevention.ReviewStore;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.record.MoveJson;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotJobTest {
    @Test
    void aDailySnapshotCountsTheOpenDenialsOfTheTable() {
        try (MeasuredPractice maple = new MeasuredPractice().ingest(0).ingest(1).snapshotDay(2)) {
            List<StoredDenial> open = TableContents.of(maple.deployment().tableName()).denials().stream()
                    .filter(stored -> !(stored.denial().state() instanceof DenialState.Resolved))
                    .toList();

            Snapshot snapshot = maple.snapshots()
                    .find("maple", SnapshotPeriod.DAY, "2026-06-02")
                    .orElseThrow();

            assertThat(open).hasSizeGreaterThan(30);
            assertThat(MeasuredPractice.value(snapshot, Metric.OPEN)).isEqualTo(new FigureValue.Whole(open.size()));
            assertThat(MeasuredPractice.value(snapshot, Metric.OPEN_DOLLARS))
                    .isEqualTo(new FigureValue.Whole(open.stream()
                            .mapToLong(stored ->
                                    stored.denial().projection().open().cents())
                            .sum()));
        }
    }

    @Test
    void everyFigureEqualsASecondCountOfTheLogs() {
        try (MeasuredPractice maple =
                new MeasuredPractice().ingest(0).ingest(1).snapshotDay(2).snapshotWeek(2)) {
            Recount recount = new Recount(
                    maple.deployment().adjudicationLogLines(),
                    maple.deployment().moveLogLines("maple").stream()
                            .map(MoveJson::read)
                            .toList());
            Settings settings = maple.deployment().practice().settings().settings();
            Snapshot day =
                    maple.snapshots().findLatest("maple", SnapshotPeriod.DAY).orElseThrow();
            Snapshot week =
                    maple.snapshots().findLatest("maple", SnapshotPeriod.WEEK).orElseThrow();

            assertThat(recount.differences(day, settings)).isEmpty();
            assertThat(recount.differences(week, settings)).isEmpty();
            assertThat(MeasuredPractice.value(week, Metric.FIRST_DENIALS)).isNotEqualTo(new FigureValue.Whole(0));
        }
    }

    @Test
    void linesLaterThanTheSnapshotWaitForTheNextOne() {
        try (MeasuredPractice maple = new MeasuredPractice().ingest(0).snapshotDay(1)) {
            assertThat(MeasuredPractice.value(
                            maple.snapshots()
                                    .find("maple", SnapshotPeriod.DAY, "2026-06-01")
                                    .orElseThrow(),
                            Metric.OPEN))
                    .isEqualTo(new FigureValue.Whole(0));

            maple.snapshotDay(2);

            assertThat(MeasuredPractice.value(
                            maple.snapshots()
                                    .find("maple", SnapshotPeriod.DAY, "2026-06-02")
                                    .orElseThrow(),
                            Metric.OPEN))
                    .isNotEqualTo(new FigureValue.Whole(0));
        }
    }

    @Test
    void lateAdjudicationsReviseAnEndedWeekAndKeepTheFirstRevision() {
        try (MeasuredPractice maple = new MeasuredPractice().ingest(0).snapshotWeek(2)) {
            Snapshot first = maple.snapshots()
                    .find("maple", SnapshotPeriod.WEEK, "2026-W22")
                    .orElseThrow();
            List<String> before = maple.snapshotTexts();
            maple.deployment().writeLogsAt(Instant.parse("2026-06-02T12:00:00Z"));
            maple.ingest(1).snapshotDay(3);

            Snapshot revised = maple.snapshots()
                    .find("maple", SnapshotPeriod.WEEK, "2026-W22")
                    .orElseThrow();

            assertThat(first.revision()).isZero();
            assertThat(revised.revision()).isEqualTo(1);
            assertThat(revised.openFigures()).isEqualTo(first.openFigures());
            assertThat(revised.adjudicationFigures()).isNotEqualTo(first.adjudicationFigures());
            assertThat(maple.snapshotTexts()).containsAll(before);
            assertThat(maple.deployment().cloud().details("Snapshot Taken"))
                    .extracting(event -> event.path("id").asText())
                    .containsExactly(
                            "maple.WEEK.2026-W22.0.snapshot-taken",
                            "maple.DAY.2026-06-03.0.snapshot-taken",
                            "maple.WEEK.2026-W22.1.snapshot-taken");
        }
    }

    @Test
    void aRepeatedRunChangesNothing() {
        try (MeasuredPractice maple =
                new MeasuredPractice().ingest(0).ingest(1).snapshotDay(2).snapshotWeek(2)) {
            List<String> once = maple.snapshotTexts();

            assertThat(maple.snapshotDay(2).snapshotWeek(2).snapshotTexts()).isEqualTo(once);
        }
    }

    @Test
    void aPreventionReviewIsOpenedAndPublishedOnce() {
        try (MeasuredPractice maple =
                new MeasuredPractice().ingest(0).ingest(1).snapshotWeek(2).snapshotWeek(2)) {
            List<PreventionReview> reviews = new ReviewStore(maple.deployment().table())
                    .findAll(maple.deployment().practice());

            assertThat(reviews).isNotEmpty().allSatisfy(review -> {
                assertThat(review.status()).isEqualTo(ReviewStatus.OPEN);
                assertThat(review.version()).isEqualTo(1);
                assertThat(review.evidence().examples()).isNotEmpty();
            });
            assertThat(maple.deployment().cloud().details("Prevention Review Opened"))
                    .hasSameSizeAs(reviews);
        }
    }

    @Test
    void aRunThatStopsAtAnyCallAndIsRepeatedEndsTheSame() {
        FailAtCall counting = new FailAtCall();
        List<String> undisturbed;
        int before;
        int calls;
        try (MeasuredPractice maple = new MeasuredPractice(counting).ingest(0).ingest(1)) {
            before = counting.callsBegun();
            maple.snapshotWeek(2);
            calls = counting.callsBegun();
            undisturbed = maple.snapshotTexts();
        }
        for (int call = before + 1; call <= calls; call++) {
            FailAtCall abort = new FailAtCall();
            try (MeasuredPractice maple = new MeasuredPractice(abort).ingest(0).ingest(1)) {
                abort.failBefore(call);
                FailAtCall.runWithRetry(() -> maple.snapshotWeek(2));

                assertThat(maple.snapshotTexts()).as("aborted at call " + call).isEqualTo(undisturbed);
            }
        }
        assertThat(calls - before).isGreaterThan(10);
    }
}
