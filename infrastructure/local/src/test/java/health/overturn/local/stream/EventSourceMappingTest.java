package health.overturn.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.local.function.InvocationResult;
import health.overturn.local.template.StreamTrigger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSourceMappingTest {
    private static final InvocationResult SUCCESS = new InvocationResult.Success("{\"batchItemFailures\":[]}");
    private static final InvocationResult FAILURE =
            new InvocationResult.Failure("{\"errorType\":\"x\",\"errorMessage\":\"y\"}");
    private static final StreamTrigger.FailureHandling ONE_RETRY =
            new StreamTrigger.FailureHandling(1, Duration.ofSeconds(-1), false, true, Optional.of("letters"));
    private static final StreamTrigger.FailureHandling BISECTING =
            new StreamTrigger.FailureHandling(1, Duration.ofSeconds(-1), true, true, Optional.of("letters"));

    @TempDir
    private Path folder;

    private StreamFixture fixture;

    @BeforeEach
    void start() {
        fixture = new StreamFixture(folder);
    }

    @AfterEach
    void stop() throws InterruptedException {
        fixture.close();
    }

    @Test
    void earlierChangesAreReadInBatches() throws InterruptedException {
        fixture.put("a1", "a2", "a3", "b1", "b2");
        EventSourceMapping mapping = fixture.startMapping(trigger(2, 1, ONE_RETRY), keys -> SUCCESS);

        StreamFixture.await(mapping::isDrained);
        assertThat(fixture.invocations).containsExactly(List.of("a1", "a2"), List.of("a3", "b1"), List.of("b2"));
    }

    @Test
    void aFailedBatchIsRetriedBeforeLaterOnes() throws InterruptedException {
        fixture.put("a1", "a2", "a3");
        EventSourceMapping mapping = fixture.startMapping(
                trigger(2, 1, ONE_RETRY), keys -> fixture.invocations.size() == 1 ? FAILURE : SUCCESS);

        StreamFixture.await(mapping::isDrained);
        assertThat(fixture.invocations).containsExactly(List.of("a1", "a2"), List.of("a1", "a2"), List.of("a3"));
        assertThat(fixture.deadLetters).isEmpty();
    }

    @Test
    void aBatchIsRetriedFromTheRecordThatTheFunctionReports() throws InterruptedException {
        fixture.put("a1", "a2", "a3");
        EventSourceMapping mapping = fixture.startMapping(
                trigger(3, 1, ONE_RETRY), keys -> fixture.invocations.size() == 1 ? failedFrom("2") : SUCCESS);

        StreamFixture.await(mapping::isDrained);
        assertThat(fixture.invocations).containsExactly(List.of("a1", "a2", "a3"), List.of("a2", "a3"));
    }

    @Test
    void anUnknownReportedRecordFailsTheWholeBatch() throws InterruptedException {
        fixture.put("a1", "a2");
        EventSourceMapping mapping = fixture.startMapping(
                trigger(2, 1, ONE_RETRY), keys -> fixture.invocations.size() == 1 ? failedFrom("9") : SUCCESS);

        StreamFixture.await(mapping::isDrained);
        assertThat(fixture.invocations).containsExactly(List.of("a1", "a2"), List.of("a1", "a2"));
    }

    @Test
    void bisectingIsolatesThePoisonRecord() throws InterruptedException {
        fixture.put("a1", "a2", "poison", "b1", "b2");
        EventSourceMapping mapping =
                fixture.startMapping(trigger(5, 1, BISECTING), keys -> keys.contains("poison") ? FAILURE : SUCCESS);

        StreamFixture.await(mapping::isDrained);
        assertThat(fixture.invocations)
                .containsExactly(
                        List.of("a1", "a2", "poison", "b1", "b2"),
                        List.of("a1", "a2"),
                        List.of("poison", "b1", "b2"),
                        List.of("poison"),
                        List.of("poison"),
                        List.of("b1", "b2"));
    }

    @Test
    void aDeadLetterNamesThePositionInTheStreamAndNoContent() throws InterruptedException {
        fixture.put("a1", "poison");
        EventSourceMapping mapping =
                fixture.startMapping(trigger(5, 1, BISECTING), keys -> keys.contains("poison") ? FAILURE : SUCCESS);

        StreamFixture.await(mapping::isDrained);
        assertThat(fixture.deadLetters).hasSize(1);
        JsonNode deadLetter = StreamFixture.parse(fixture.deadLetters.getFirst());
        assertThat(deadLetter.at("/requestContext/condition").asText()).isEqualTo("RetryAttemptsExhausted");
        assertThat(deadLetter.at("/requestContext/approximateInvokeCount").asInt())
                .isEqualTo(2);
        assertThat(deadLetter.at("/responseContext/functionError").asText()).isEqualTo("Unhandled");
        JsonNode info = deadLetter.path("DDBStreamBatchInfo");
        assertThat(info.path("startSequenceNumber").asText()).isEqualTo("100000000000000000002");
        assertThat(info.path("endSequenceNumber").asText()).isEqualTo("100000000000000000002");
        assertThat(info.path("batchSize").asInt()).isEqualTo(1);
        assertThat(deadLetter.toString()).doesNotContain("poison");
    }

    @Test
    void aTooOldRecordIsDiscarded() throws InterruptedException {
        StreamTrigger.FailureHandling shortLived =
                new StreamTrigger.FailureHandling(-1, Duration.ZERO, false, false, Optional.of("letters"));
        fixture.put("a1");
        EventSourceMapping mapping = fixture.startMapping(trigger(1, 1, shortLived), keys -> FAILURE);

        StreamFixture.await(mapping::isDrained);
        assertThat(fixture.deadLetters).singleElement().asString().contains("RecordAgeExceeded");
    }

    @Test
    void recordsThatNoFilterMatchesAreSkipped() throws InterruptedException {
        StreamTrigger filtered = new StreamTrigger(
                "Moves",
                "things",
                "TRIM_HORIZON",
                10,
                Duration.ZERO,
                List.of(
                        "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[{\"prefix\":\"D\"}]}}}}",
                        "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[\"x1\"]}}},\"eventName\":[\"INSERT\"]}"),
                1,
                ONE_RETRY);
        EventSourceMapping mapping = fixture.startMapping(filtered, keys -> SUCCESS);
        fixture.put("a1", "D1", "x1", "x2");

        StreamFixture.await(mapping::isDrained);
        assertThat(fixture.deliveredKeys()).containsExactly("D1", "x1");
    }

    @Test
    void everyPartitionKeepsItsOrderAcrossParallelReaders() throws InterruptedException {
        List<String> keys = IntStream.range(0, 200)
                .mapToObj(i -> "abcdefgh".charAt(i % 8) + "%03d".formatted(i))
                .toList();
        EventSourceMapping mapping = fixture.startMapping(trigger(3, 4, ONE_RETRY), batch -> SUCCESS);
        fixture.put(keys.toArray(String[]::new));

        StreamFixture.await(mapping::isDrained);
        assertThat(fixture.deliveredKeys()).containsExactlyInAnyOrderElementsOf(keys);
        Map<Character, String> last = new ConcurrentHashMap<>();
        assertThat(fixture.deliveredKeys()).allSatisfy(key -> {
            String before = last.put(key.charAt(0), key);
            assertThat(before == null ? "" : before).isLessThan(key);
        });
    }

    @Test
    void anInvocationWaitsUntilItsBatchIsFull() throws InterruptedException {
        StreamTrigger waiting = new StreamTrigger(
                "Moves", "things", "TRIM_HORIZON", 3, Duration.ofSeconds(60), List.of(), 1, ONE_RETRY);
        fixture.startMapping(waiting, keys -> SUCCESS);
        fixture.put("a1", "a2", "a3");

        StreamFixture.await(() -> !fixture.invocations.isEmpty());
        assertThat(fixture.invocations).containsExactly(List.of("a1", "a2", "a3"));
    }

    @Test
    void aReaderThatStartsAtLatestSkipsEarlierChanges() throws InterruptedException {
        fixture.put("a1");
        StreamTrigger latest =
                new StreamTrigger("Moves", "things", "LATEST", 10, Duration.ZERO, List.of(), 1, ONE_RETRY);
        EventSourceMapping mapping = fixture.startMapping(latest, keys -> SUCCESS);
        fixture.put("a2");

        StreamFixture.await(mapping::isDrained);
        assertThat(fixture.deliveredKeys()).containsExactly("a2");
    }

    @Test
    void aNewRunContinuesWhereTheLastOneEnded() throws InterruptedException {
        fixture.put("a1", "a2");
        EventSourceMapping mapping = fixture.startMapping(trigger(10, 1, ONE_RETRY), keys -> SUCCESS);
        StreamFixture.await(mapping::isDrained);
        fixture.stop();
        fixture.put("a3", "a4");
        fixture.close();

        fixture = new StreamFixture(folder);
        EventSourceMapping next = fixture.startMapping(trigger(10, 1, ONE_RETRY), keys -> SUCCESS);
        StreamFixture.await(next::isDrained);
        assertThat(fixture.deliveredKeys()).containsExactly("a3", "a4");
    }

    @Test
    void stoppingDuringFailuresDiscardsNothing() throws InterruptedException {
        fixture.put("a1");
        fixture.startMapping(trigger(10, 1, unlimited()), keys -> FAILURE);
        StreamFixture.await(() -> !fixture.invocations.isEmpty());
        fixture.close();
        assertThat(fixture.deadLetters).isEmpty();

        fixture = new StreamFixture(folder);
        EventSourceMapping next = fixture.startMapping(trigger(10, 1, unlimited()), keys -> SUCCESS);
        StreamFixture.await(next::isDrained);
        assertThat(fixture.deliveredKeys()).containsExactly("a1");
    }

    private static StreamTrigger.FailureHandling unlimited() {
        return new StreamTrigger.FailureHandling(-1, Duration.ofSeconds(-1), true, true, Optional.of("letters"));
    }

    private static StreamTrigger trigger(int batch, int readers, StreamTrigger.FailureHandling handling) {
        return new StreamTrigger("Moves", "things", "TRIM_HORIZON", batch, Duration.ZERO, List.of(), readers, handling);
    }

    /// The response that reports the record with this number as failed.
    private static InvocationResult failedFrom(String number) {
        return new InvocationResult.Success(
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"10000000000000000000%s\"}]}".formatted(number));
    }
}
