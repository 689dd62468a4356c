package health.overturn.lambda.cost;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.ListedDenials;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Simulated practices whose watches expire, whose owners change and whose heads leave.
class EveryListTest {
    private static final int WEEKS = 8;
    private static final int CLAIMS_A_WEEK = 20;
    private static final Instant AFTERWARDS = Instant.parse("2026-03-09T15:00:00Z");

    /// `-Doverturn.list.seeds=40` runs more.
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("overturn.list.seeds", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyStoredDenialIsInEveryListThatItBelongsTo(long seed) throws IOException {
        Sample sample = Sample.of(
                SampleSpec.of(seed).claims(WEEKS * CLAIMS_A_WEEK).files(WEEKS).denialPercent(40));
        try (Deployment deployment = new Deployment()) {
            SimulatedYear year = new SimulatedYear(deployment, sample.files());
            for (int week = 0; week < WEEKS; week++) {
                year.runWeek();
            }
            deployment.expireWatches(AFTERWARDS);
            ListedDenials lists = new ListedDenials(deployment, AFTERWARDS);

            assertThat(lists.storedIds()).hasSizeGreaterThan(40);
            assertThat(lists.missing()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPracticeThatOnlyWatchedListsWhatItsWatchesBecame(long seed) throws IOException {
        Sample sample = Sample.of(SampleSpec.of(seed).claims(60));
        try (Deployment deployment = new Deployment()) {
            sample.files().forEach(file -> deployment.ingest(file.name(), file.bytes()));
            deployment.expireWatches(AFTERWARDS);

            assertThat(new ListedDenials(deployment, AFTERWARDS).missing()).isEmpty();
        }
    }
}
