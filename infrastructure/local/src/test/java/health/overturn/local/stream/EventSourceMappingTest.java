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
    private static final InvocationResult DONE = new InvocationResult.Answer("{\"batchItemFailures\":[]}");
    private static final InvocationResult FAILED =
            new InvocationResult.Failure("{\"errorType\":\"x\",\"errorMessage\":\"y\"}");
    private static final StreamTrigger.Failures ONE_RETRY =
            new StreamTrigger.Failures(1, Duration.ofSeconds(-1), false, true, Optional.of("letters"));
    private static final StreamTrigger.Failures IN_HALVES =
            new StreamTrigger.Failures(1, Duration.ofSeconds(-1), true, true, Optional.of("letters"));

    @TempDir
    private Path folder;

    private StreamFixture scene;

    @BeforeEach
    void start() {
        scene = new StreamFixture(folder);
    }

    @AfterEach
    void stop() throws InterruptedException {
        scene.close();
    }

    @Test
    void whatChangedBeforeIsReadInBatches() throws InterruptedException {
        scene.put("a1", "a2", "a3", "b1", "b2");
        EventSourceMapping mapping = scene.read(trigger(2, 1, ONE_RETRY), keys -> DONE);

        StreamFixture.await(mapping::isDrained);
        assertThat(scene.invocations).containsExactly(List.of("a1", "a2"), List.of("a3", "b1"), List.of("b2"));
    }

    @Test
    void aBatchThatFailsIsTriedAgainBeforeWhatFollows() throws InterruptedException {
        scene.put("a1", "a2", "a3");
        EventSourceMapping mapping =
                scene.read(trigger(2, 1, ONE_RETRY), keys -> scene.invocations.size() == 1 ? FAILED : DONE);

        StreamFixture.await(mapping::isDrained);
        assertThat(scene.invocations).containsExactly(List.of("a1", "a2"), List.of("a1", "a2"), List.of("a3"));
        assertThat(scene.deadLetters).isEmpty();
    }

    @Test
    void whatTheFunctionNamesAsFailedIsTriedAgainAndWhatPrecedesItIsNot() throws InterruptedException {
        scene.put("a1", "a2", "a3");
        EventSourceMapping mapping =
                scene.read(trigger(3, 1, ONE_RETRY), keys -> scene.invocations.size() == 1 ? failedFrom("2") : DONE);

        StreamFixture.await(mapping::isDrained);
        assertThat(scene.invocations).containsExactly(List.of("a1", "a2", "a3"), List.of("a2", "a3"));
    }

    @Test
    void aFailureThatIsNoneOfTheBatchFailsAllOfIt() throws InterruptedException {
        scene.put("a1", "a2");
        EventSourceMapping mapping =
                scene.read(trigger(2, 1, ONE_RETRY), keys -> scene.invocations.size() == 1 ? failedFrom("9") : DONE);

        StreamFixture.await(mapping::isDrained);
        assertThat(scene.invocations).containsExactly(List.of("a1", "a2"), List.of("a1", "a2"));
    }

    @Test
    void halvingABatchLeavesThePoisonAloneAndHoldsNothingElseUp() throws InterruptedException {
        scene.put("a1", "a2", "poison", "b1", "b2");
        EventSourceMapping mapping =
                scene.read(trigger(5, 1, IN_HALVES), keys -> keys.contains("poison") ? FAILED : DONE);

        StreamFixture.await(mapping::isDrained);
        assertThat(scene.invocations)
                .containsExactly(
                        List.of("a1", "a2", "poison", "b1", "b2"),
                        List.of("a1", "a2"),
                        List.of("poison", "b1", "b2"),
                        List.of("poison"),
                        List.of("poison"),
                        List.of("b1", "b2"));
    }

    @Test
    void whatIsGivenUpIsNamedByItsPlaceInTheStreamAndNotByItsContent() throws InterruptedException {
        scene.put("a1", "poison");
        EventSourceMapping mapping =
                scene.read(trigger(5, 1, IN_HALVES), keys -> keys.contains("poison") ? FAILED : DONE);

        StreamFixture.await(mapping::isDrained);
        assertThat(scene.deadLetters).hasSize(1);
        JsonNode letter = StreamFixture.json(scene.deadLetters.getFirst());
        assertThat(letter.at("/requestContext/condition").asText()).isEqualTo("RetryAttemptsExhausted");
        assertThat(letter.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(2);
        assertThat(letter.at("/responseContext/functionError").asText()).isEqualTo("Unhandled");
        JsonNode info = letter.path("DDBStreamBatchInfo");
        assertThat(info.path("startSequenceNumber").asText()).isEqualTo("100000000000000000002");
        assertThat(info.path("endSequenceNumber").asText()).isEqualTo("100000000000000000002");
        assertThat(info.path("batchSize").asInt()).isEqualTo(1);
        assertThat(letter.toString()).doesNotContain("poison");
    }

    @Test
    void aRecordIsGivenUpWhenItIsTooOld() throws InterruptedException {
        StreamTrigger.Failures shortLived =
                new StreamTrigger.Failures(-1, Duration.ZERO, false, false, Optional.of("letters"));
        scene.put("a1");
        EventSourceMapping mapping = scene.read(trigger(1, 1, shortLived), keys -> FAILED);

        StreamFixture.await(mapping::isDrained);
        assertThat(scene.deadLetters).singleElement().asString().contains("RecordAgeExceeded");
    }

    @Test
    void whatNoFilterMatchesIsPassedOver() throws InterruptedException {
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
        EventSourceMapping mapping = scene.read(filtered, keys -> DONE);
        scene.put("a1", "D1", "x1", "x2");

        StreamFixture.await(mapping::isDrained);
        assertThat(scene.seen()).containsExactly("D1", "x1");
    }

    @Test
    void everyPartitionKeepsItsOrderInWhateverLaneItIs() throws InterruptedException {
        List<String> keys = IntStream.range(0, 200)
                .mapToObj(i -> "abcdefgh".charAt(i % 8) + "%03d".formatted(i))
                .toList();
        EventSourceMapping mapping = scene.read(trigger(3, 4, ONE_RETRY), batch -> DONE);
        scene.put(keys.toArray(String[]::new));

        StreamFixture.await(mapping::isDrained);
        assertThat(scene.seen()).containsExactlyInAnyOrderElementsOf(keys);
        Map<Character, String> last = new ConcurrentHashMap<>();
        assertThat(scene.seen()).allSatisfy(key -> {
            String before = last.put(key.charAt(0), key);
            assertThat(before == null ? "" : before).isLessThan(key);
        });
    }

    @Test
    void anInvocationWaitsForItsBatchToFill() throws InterruptedException {
        StreamTrigger patient = new StreamTrigger(
                "Moves", "things", "TRIM_HORIZON", 3, Duration.ofSeconds(60), List.of(), 1, ONE_RETRY);
        scene.read(patient, keys -> DONE);
        scene.put("a1", "a2", "a3");

        StreamFixture.await(() -> !scene.invocations.isEmpty());
        assertThat(scene.invocations).containsExactly(List.of("a1", "a2", "a3"));
    }

    @Test
    void aReaderThatStartsAtTheLatestSeesWhatChangesFromThenOn() throws InterruptedException {
        scene.put("a1");
        StreamTrigger latest =
                new StreamTrigger("Moves", "things", "LATEST", 10, Duration.ZERO, List.of(), 1, ONE_RETRY);
        EventSourceMapping mapping = scene.read(latest, keys -> DONE);
        scene.put("a2");

        StreamFixture.await(mapping::isDrained);
        assertThat(scene.seen()).containsExactly("a2");
    }

    @Test
    void anotherRunGoesOnWhereThisOneEnded() throws InterruptedException {
        scene.put("a1", "a2");
        EventSourceMapping mapping = scene.read(trigger(10, 1, ONE_RETRY), keys -> DONE);
        StreamFixture.await(mapping::isDrained);
        scene.stop();
        scene.put("a3", "a4");
        scene.close();

        scene = new StreamFixture(folder);
        EventSourceMapping next = scene.read(trigger(10, 1, ONE_RETRY), keys -> DONE);
        StreamFixture.await(next::isDrained);
        assertThat(scene.seen()).containsExactly("a3", "a4");
    }

    @Test
    void aRunThatEndsWhileAFunctionFailsGivesNothingUp() throws InterruptedException {
        scene.put("a1");
        scene.read(trigger(10, 1, forever()), keys -> FAILED);
        StreamFixture.await(() -> !scene.invocations.isEmpty());
        scene.close();
        assertThat(scene.deadLetters).isEmpty();

        scene = new StreamFixture(folder);
        EventSourceMapping next = scene.read(trigger(10, 1, forever()), keys -> DONE);
        StreamFixture.await(next::isDrained);
        assertThat(scene.seen()).containsExactly("a1");
    }

    private static StreamTrigger.Failures forever() {
        return new StreamTrigger.Failures(-1, Duration.ofSeconds(-1), true, true, Optional.of("letters"));
    }

    private static StreamTrigger trigger(int batch, int lanes, StreamTrigger.Failures failures) {
        return new StreamTrigger("Moves", "things", "TRIM_HORIZON", batch, Duration.ZERO, List.of(), lanes, failures);
    }

    /// The function names the record with this number as the first that it failed at.
    private static InvocationResult failedFrom(String number) {
        return new InvocationResult.Answer(
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"10000000000000000000%s\"}]}".formatted(number));
    }
}
