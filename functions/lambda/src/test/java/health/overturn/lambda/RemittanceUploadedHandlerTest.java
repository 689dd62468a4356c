package health.overturn.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.FakeCloud;
import health.overturn.lambda.log.JsonLog;
import health.overturn.sample.BigFile;
import health.overturn.storage.dynamo.Item;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

class RemittanceUploadedHandlerTest {
    private static final String START = "\"function\":\"function\",\"requestId\":\"request-1\",";
    private static final byte[] NOT_AN_835 = "MARKED NAME".getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @Test
    void theResponseNamesOnlyTheMessagesThatFailed() {
        SQSBatchResponse response = handleBatch();

        assertThat(response.getBatchItemFailures())
                .extracting(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .containsExactly("broken");
    }

    @Test
    void theLogHasTheResultOfEachMessage() {
        handleBatch();

        assertThat(lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("{\"level\":\"INFO\",\"event\":\"remittance.ingested\","
                                        + "\"message\":\"The upload was ingested.\"," + START
                                        + "\"messageId\":\"good\",\"attempt\":1,\"file\":\"38238a201edcc2bd6d1287ee\","
                                        + "\"result\":\"INGESTED\",\"status\":\"REJECTED\","
                                        + "\"claims\":0,\"denied\":0,\"durationMs\":0}"),
                        line -> assertThat(line)
                                .isEqualTo("{\"level\":\"WARN\",\"event\":\"remittance.missing\","
                                        + "\"message\":\"The uploaded object is missing or was overwritten.\"," + START
                                        + "\"messageId\":\"gone\",\"attempt\":1,\"file\":\"b262fec9d4589daf501eb700\","
                                        + "\"result\":\"MISSING\",\"durationMs\":0}"),
                        line -> assertThat(line)
                                .startsWith("{\"level\":\"ERROR\",\"event\":\"remittance.failed\","
                                        + "\"message\":\"The upload could not be ingested; its message returns to the"
                                        + " queue.\"," + START + "\"messageId\":\"broken\",\"attempt\":1,"
                                        + "\"errors\":[\"java.lang.IllegalArgumentException\"],\"at\":["
                                        + "\"health.overturn.messaging.event.IntakeMessageParser.requiredText(")
                                .endsWith("],\"retry\":\"message returns to the queue\",\"durationMs\":0}"),
                        line -> assertThat(line)
                                .isEqualTo("{\"level\":\"WARN\",\"event\":\"remittance.refused\","
                                        + "\"message\":\"The upload was refused.\"," + START
                                        + "\"messageId\":\"test\",\"attempt\":1,\"result\":\"REFUSED\","
                                        + "\"reason\":\"this is not an event of the intake\",\"durationMs\":0}"));
    }

    /// The invocation that overtook this one may stop before the file is done, and both may be deliveries of one
    /// message.
    @Test
    void anOvertakenMessageReturnsToTheQueue() throws IOException {
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        BigFile.write(large, 5, 3_000);
        SQSEvent event = upload(large.toByteArray());
        event.setRecords(event.getRecords().subList(0, 1));
        BeforeFileProgressIsSaved cutIn = new BeforeFileProgressIsSaved();
        try (Deployment deployment = new Deployment(cutIn);
                PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            deployment.uploadTo("remits/maple/MARKED one.835", large.toByteArray());
            RemittanceUploadedHandler handler =
                    new RemittanceUploadedHandler(deployment.useCases().uploadAttempt(), new JsonLog(out, () -> 0));
            List<SQSBatchResponse> responses = new ArrayList<>();
            cutIn.work = () -> responses.add(handler.handleRequest(event, new FakeContext()));

            responses.add(handler.handleRequest(event, new FakeContext(0)));
            responses.add(handler.handleRequest(event, new FakeContext()));

            assertThat(responses)
                    .extracting(response -> response.getBatchItemFailures().size())
                    .containsExactly(0, 1, 0);
            assertThat(lines())
                    .satisfiesExactly(
                            line -> assertThat(line).contains("\"event\":\"remittance.ingested\""),
                            line -> assertThat(line)
                                    .contains(
                                            "\"level\":\"INFO\"",
                                            "\"event\":\"remittance.overtaken\"",
                                            "\"result\":\"OVERTAKEN\",\"retry\":\"message returns to the queue\""),
                            line -> assertThat(line).contains("\"event\":\"remittance.already_ingested\""));
        }
    }

    private List<String> lines() {
        return log.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /// Does some work once, before the progress of an upload is first saved.
    private static final class BeforeFileProgressIsSaved implements ExecutionInterceptor {
        private @Nullable Runnable work;

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            Runnable first = work;
            if (first != null
                    && context.request() instanceof PutItemRequest put
                    && Item.of(put.item()).key().partition().startsWith("maple#F#")) {
                work = null;
                first.run();
            }
        }
    }

    private SQSBatchResponse handleBatch() {
        SQSEvent event = upload(NOT_AN_835);
        try (Deployment deployment = new Deployment();
                PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            deployment.uploadTo("remits/maple/MARKED one.835", NOT_AN_835);
            return new RemittanceUploadedHandler(deployment.useCases().uploadAttempt(), new JsonLog(out, () -> 0))
                    .handleRequest(event, new FakeContext());
        }
    }

    /// A batch of messages; the first announces an object with this content.
    private static SQSEvent upload(byte[] content) {
        SQSEvent event = FakeContext.event(SQSEvent.class, "uploads.json");
        SQSEvent.SQSMessage good = event.getRecords().getFirst();
        good.setBody(good.getBody().replace("ETAG", FakeCloud.etag(content)));
        return event;
    }
}
