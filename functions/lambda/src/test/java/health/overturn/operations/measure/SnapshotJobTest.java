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
    void aDaysSnapshotSaysWhatIsOpenInTheTable() {
        try (MeasuredPractice maple = new MeasuredPractice().with(0).with(1).day(2)) {
            List<StoredDenial> open = TableContents.in(maple.deployment().tableName()).denials().stream()
                    .filter(kept -> !(kept.denial().status() instanceof DenialState.Resolved))
                    .toList();

            Snapshot snapshot = maple.snapshots()
                    .find("maple", SnapshotPeriod.DAY, "2026-06-02")
                    .orElseThrow();

            assertThat(open).hasSizeGreaterThan(30);
            assertThat(MeasuredPractice.of(snapshot, Metric.OPEN)).isEqualTo(new FigureValue.Whole(open.size()));
            assertThat(MeasuredPractice.of(snapshot, Metric.OPEN_DOLLARS))
                    .isEqualTo(new FigureValue.Whole(open.stream()
                            .mapToLong(kept -> kept.denial().state().open().cents())
                            .sum()));
        }
    }

    @Test
    void everyFigureIsTheSameCountedOnceMoreFromTheLogs() {
        try (MeasuredPractice maple =
                new MeasuredPractice().with(0).with(1).day(2).week(2)) {
            Recount recount = new Recount(
                    maple.deployment().factLines(),
                    maple.deployment().moveLines("maple").stream()
                            .map(MoveJson::read)
                            .toList());
            Settings settings = maple.deployment().practice().settings().settings();
            Snapshot day = maple.snapshots().latest("maple", SnapshotPeriod.DAY).orElseThrow();
            Snapshot week =
                    maple.snapshots().latest("maple", SnapshotPeriod.WEEK).orElseThrow();

            assertThat(recount.differences(day, settings)).isEmpty();
            assertThat(recount.differences(week, settings)).isEmpty();
            assertThat(MeasuredPractice.of(week, Metric.FIRST_DENIALS)).isNotEqualTo(new FigureValue.Whole(0));
        }
    }

    @Test
    void whatIsToldLaterThanItsTimeWaitsForTheNextSnapshot() {
        try (MeasuredPractice maple = new MeasuredPractice().with(0).day(1)) {
            assertThat(MeasuredPractice.of(
                            maple.snapshots()
                                    .find("maple", SnapshotPeriod.DAY, "2026-06-01")
                                    .orElseThrow(),
                            Metric.OPEN))
                    .isEqualTo(new FigureValue.Whole(0));

            maple.day(2);

            assertThat(MeasuredPractice.of(
                            maple.snapshots()
                                    .find("maple", SnapshotPeriod.DAY, "2026-06-02")
                                    .orElseThrow(),
                            Metric.OPEN))
                    .isNotEqualTo(new FigureValue.Whole(0));
        }
    }

    @Test
    void lateFactsMakeARevisionOfAnEndedWeekAndLeaveTheFirstAsItWas() {
        try (MeasuredPractice maple = new MeasuredPractice().with(0).week(2)) {
            Snapshot first = maple.snapshots()
                    .find("maple", SnapshotPeriod.WEEK, "2026-W22")
                    .orElseThrow();
            List<String> before = maple.all();
            maple.deployment().writeAt(Instant.parse("2026-06-02T12:00:00Z"));
            maple.with(1).day(3);

            Snapshot revised = maple.snapshots()
                    .find("maple", SnapshotPeriod.WEEK, "2026-W22")
                    .orElseThrow();

            assertThat(first.revision()).isZero();
            assertThat(revised.revision()).isEqualTo(1);
            assertThat(revised.ofOpen()).isEqualTo(first.ofOpen());
            assertThat(revised.ofAdjudications()).isNotEqualTo(first.ofAdjudications());
            assertThat(maple.all()).containsAll(before);
            assertThat(maple.deployment().cloud().details("Snapshot Taken"))
                    .extracting(told -> told.path("id").asText())
                    .containsExactly(
                            "maple.WEEK.2026-W22.0.snapshot-taken",
                            "maple.DAY.2026-06-03.0.snapshot-taken",
                            "maple.WEEK.2026-W22.1.snapshot-taken");
        }
    }

    @Test
    void aRunDoneAgainChangesNothing() {
        try (MeasuredPractice maple =
                new MeasuredPractice().with(0).with(1).day(2).week(2)) {
            List<String> once = maple.all();

            assertThat(maple.day(2).week(2).all()).isEqualTo(once);
        }
    }

    @Test
    void whatARepeatAsksIsOpenedOnceAndTold() {
        try (MeasuredPractice maple =
                new MeasuredPractice().with(0).with(1).week(2).week(2)) {
            List<PreventionReview> reviews = new ReviewStore(maple.deployment().table())
                    .all(maple.deployment().practice());

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
    void aRunAbortedAtAnyCallAndBegunAgainEndsTheSame() {
        FailAtCall counting = new FailAtCall();
        List<String> undisturbed;
        int before;
        int calls;
        try (MeasuredPractice maple = new MeasuredPractice(counting).with(0).with(1)) {
            before = counting.begun();
            maple.week(2);
            calls = counting.begun();
            undisturbed = maple.all();
        }
        for (int call = before + 1; call <= calls; call++) {
            FailAtCall abort = new FailAtCall();
            try (MeasuredPractice maple = new MeasuredPractice(abort).with(0).with(1)) {
                abort.before(call);
                FailAtCall.twice(() -> maple.week(2));

                assertThat(maple.all()).as("aborted at call " + call).isEqualTo(undisturbed);
            }
        }
        assertThat(calls - before).isGreaterThan(10);
    }
}
