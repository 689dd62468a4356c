package health.overturn.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.log.InvocationFailedException;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.item.PracticeKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/// Throws exceptions through every handler and compares the whole log line. The texts of the exceptions are `MARKED`,
/// and no line has them.
class FailureLogTest {
    private static final String START = "\"function\":\"function\",\"requestId\":\"request-1\",";

    private final ThrowingInterceptor interceptor = new ThrowingInterceptor();
    private final InvokedFunctions functions = new InvokedFunctions(interceptor);

    @AfterEach
    void close() {
        functions.close();
    }

    /// An exception, with the fields that a log line has for it.
    record Thrown(RuntimeException exception, String fields, String classes) {
        @Override
        public String toString() {
            return exception.getClass().getSimpleName();
        }
    }

    static List<Thrown> exceptions() {
        return List.of(nestedIo(), throttling(), nullPointer());
    }

    private static Thrown nestedIo() {
        IOException io = new IOException("MARKED");
        io.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.io.InputStream", "read", "InputStream.java", 5),
            new StackTraceElement("health.overturn.storage.bucket.IntakeBucket", "open", "IntakeBucket.java", 31)
        });
        return new Thrown(
                new UncheckedIOException("MARKED", io),
                "\"errors\":[\"java.io.UncheckedIOException\",\"java.io.IOException\"],"
                        + "\"at\":[\"health.overturn.storage.bucket.IntakeBucket.open(IntakeBucket.java:31)\"],",
                "java.io.UncheckedIOException, caused by java.io.IOException");
    }

    /// The exception is wrapped, as a parallel call does it. The table would repeat a call with an unwrapped one many
    /// times.
    private static Thrown throttling() {
        String name = "software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException";
        RuntimeException throttled = ProvisionedThroughputExceededException.builder()
                .message("MARKED")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ProvisionedThroughputExceededException")
                        .errorMessage("MARKED")
                        .build())
                .statusCode(400)
                .requestId("AWS-REQUEST-1")
                .build();
        throttled.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("health.overturn.storage.dynamo.DynamoDbTable", "get", "DynamoDbTable.java", 64)
        });
        return new Thrown(
                new IllegalStateException("MARKED", throttled),
                "\"errors\":[\"java.lang.IllegalStateException\",\"" + name + "\"],"
                        + "\"at\":[\"health.overturn.storage.dynamo.DynamoDbTable.get(DynamoDbTable.java:64)\"],"
                        + "\"awsErrorCode\":\"ProvisionedThroughputExceededException\",\"awsStatus\":400,"
                        + "\"awsRequestId\":\"AWS-REQUEST-1\",",
                "java.lang.IllegalStateException, caused by " + name);
    }

    private static Thrown nullPointer() {
        NullPointerException missing = new NullPointerException("MARKED");
        missing.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("health.overturn.storage.practice.PracticeStore", "find", "PracticeStore.java", 48)
        });
        return new Thrown(
                missing,
                "\"errors\":[\"java.lang.NullPointerException\"],"
                        + "\"at\":[\"health.overturn.storage.practice.PracticeStore.find(PracticeStore.java:48)\"],",
                "java.lang.NullPointerException");
    }

    private void failDynamoDb(Thrown thrown) {
        interceptor.arm(thrown.exception(), DynamoDbRequest.class::isInstance);
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void aRequestThatCannotBeAnswered(Thrown thrown) {
        failDynamoDb(thrown);

        functions.api(FakeContext.event(APIGatewayV2HTTPEvent.class, "get-denials.json"));

        assertThat(functions.log())
                .containsExactly("{\"level\":\"ERROR\",\"event\":\"request.failed\","
                        + "\"message\":\"The request could not be answered.\"," + START + thrown.fields()
                        + "\"retry\":\"given up\",\"durationMs\":7}");
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void anUploadThatCannotBeIngested(Thrown thrown) {
        failDynamoDb(thrown);

        functions.upload("""
            {"source": "aws.s3", "detail-type": "Object Created", "time": "2026-06-01T15:00:00Z", "detail":
             {"bucket": {"name": "intake"}, "object": {"key": "remits/maple/MARKED.835", "size": 1, "etag": "e"}}}
            """);

        assertThat(functions.log())
                .containsExactly("{\"level\":\"ERROR\",\"event\":\"remittance.failed\","
                        + "\"message\":\"The upload could not be ingested; its message returns to the queue.\"," + START
                        + "\"messageId\":\"message-1\",\"attempt\":2,\"file\":\"6e6d532cf13a372fc03e9e51\","
                        + thrown.fields()
                        + "\"retry\":\"message returns to the queue\",\"durationMs\":7}");
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void aReprocessingThatCannotGoOn(Thrown thrown) {
        failDynamoDb(thrown);

        functions.reprocess("{\"detail\": {\"practice\": \"maple\", \"reprocessing\": \"r-1\"}}");

        assertThat(functions.log())
                .containsExactly("{\"level\":\"ERROR\",\"event\":\"reprocessing.failed\","
                        + "\"message\":\"The reprocessing could not go on; its message returns to the queue.\"," + START
                        + "\"messageId\":\"message-1\",\"attempt\":2,\"practice\":\"maple\",\"reprocessing\":\"r-1\","
                        + thrown.fields() + "\"retry\":\"message returns to the queue\",\"durationMs\":7}");
    }

    static Stream<Arguments> jobs() {
        return Stream.of(ScheduledJob.values())
                .flatMap(job -> exceptions().stream().map(thrown -> Arguments.of(job, thrown)));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void aRunThatFails(ScheduledJob job, Thrown thrown) {
        failDynamoDb(thrown);
        String event = "{\"practice\": \"maple\", \"cycle\": \"%s\", \"scheduledTime\": \"2026-06-01T11:00:00Z\"}"
                .formatted(job);

        assertThatThrownBy(() -> functions.run(job, event))
                .isInstanceOf(InvocationFailedException.class)
                .hasMessage("invocation request-1 failed: " + thrown.classes())
                .hasNoCause();

        assertThat(functions.log())
                .containsExactly("{\"level\":\"ERROR\",\"event\":\"run.failed\",\"message\":\"The run failed; Lambda"
                        + " retries the event and then sends it to a dead-letter queue.\","
                        + START + "\"practice\":\"maple\",\"job\":\"" + job + "\"," + thrown.fields()
                        + "\"retry\":\"event retried\",\"durationMs\":7}");
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void movesThatCannotBePublished(Thrown thrown) {
        SampleFile file = Sample.of(SampleSpec.of(3).claims(60)).files().getFirst();
        functions.deployment().ingest(file.name(), file.bytes());
        List<ObjectNode> first = functions.changes().subList(0, 1);
        failDynamoDb(thrown);

        assertThatThrownBy(() -> functions.publishMoves(first))
                .isInstanceOf(InvocationFailedException.class)
                .hasMessage("invocation request-1 failed: " + thrown.classes())
                .hasNoCause();

        assertThat(functions.log())
                .containsExactly("{\"level\":\"ERROR\",\"event\":\"moves.failed\","
                        + "\"message\":\"The moves could not be published; the stream delivers them again.\"," + START
                        + "\"records\":1," + thrown.fields() + "\"retry\":\"record retried\",\"durationMs\":7}");
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void aDeadLetterThatCannotBeReplayed(Thrown thrown) {
        functions.deployment().cloud().queues().send("letters", """
            {"partition": "%s", "sort": "D#1", "from": 0, "version": 1}
            """.formatted(
                        new PracticeKeys("maple").claimPartition("account")));
        failDynamoDb(thrown);

        functions.redrive();

        assertThat(functions.log())
                .containsExactly(
                        "{\"level\":\"WARN\",\"event\":\"letter.failed\","
                                + "\"message\":\"A dead letter could not be replayed; it stays in its queue.\"," + START
                                + "\"kind\":\"change\"," + thrown.fields()
                                + "\"retry\":\"message returns to the queue\",\"durationMs\":7}",
                        "{\"level\":\"INFO\",\"event\":\"letters.redriven\","
                                + "\"message\":\"The dead letters were replayed.\"," + START
                                + "\"result\":\"REDRIVEN\",\"replayed\":0,\"remaining\":1,\"durationMs\":14}");
    }

    @Test
    void queuesOfDeadLettersThatCannotBeRead() {
        Thrown thrown = nestedIo();
        interceptor.arm(thrown.exception(), SqsRequest.class::isInstance);

        assertThatThrownBy(functions::redrive)
                .isInstanceOf(InvocationFailedException.class)
                .hasMessage("invocation request-1 failed: " + thrown.classes());

        assertThat(functions.log())
                .containsExactly(
                        "{\"level\":\"ERROR\",\"event\":\"redrive.failed\",\"message\":\"The dead letters could not be"
                                + " read; those that were not replayed remain in their queues.\"," + START
                                + thrown.fields()
                                + "\"retry\":\"given up\",\"durationMs\":7}");
    }
}
