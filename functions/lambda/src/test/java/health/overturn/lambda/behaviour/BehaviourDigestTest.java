package health.overturn.lambda.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.Deployment;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A change that is to change no behaviour leaves all four digests as they are. One that is to change some shows in
/// the texts what it changes, and its digests are recorded with it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehaviourDigestTest {
    private final Deployment deployment = new Deployment();
    private final SampleWeek week = new SampleWeek(deployment);

    @BeforeAll
    void live() throws IOException {
        week.live();
    }

    @AfterAll
    void close() {
        deployment.close();
    }

    @Test
    void aWeekOfTheSamplePracticeLeavesTheRecordedItems() throws IOException {
        assertRecorded("items", CanonicalText.items(deployment));
    }

    @Test
    void aWeekOfTheSamplePracticeLeavesTheRecordedObjects() throws IOException {
        assertRecorded("objects", CanonicalText.objects(deployment));
    }

    @Test
    void aWeekOfTheSamplePracticeSendsTheRecordedEvents() throws IOException {
        assertRecorded("events", CanonicalText.events(deployment));
    }

    @Test
    void aWeekOfTheSamplePracticeIsAnsweredAsRecorded() throws IOException {
        assertRecorded("answers", CanonicalText.answers(week.answers()));
    }

    private static void assertRecorded(String part, String text) throws IOException {
        RecordedDigest digest = new RecordedDigest(part);
        assertThat(digest.of(text)).as(digest.difference()).isEqualTo(digest.recorded());
    }
}
