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
    private static final byte[] NOT_AN_835 = "MARKED NAME".getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @Test
    void aBatchNamesTheMessagesThatFailedAndThoseAlone() {
        SQSBatchResponse response = handleBatch();

        assertThat(response.getBatchItemFailures())
                .extracting(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .containsExactly("broken");
    }

    @Test
    void theLogTellsWhatBecameOfEachMessageAndNoNameOfAnything() {
        handleBatch();

        assertThat(log.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("\"outcome\":\"TakenIn\"", "REJECTED"))
                .anySatisfy(line -> assertThat(line).contains("\"outcome\":\"Gone\""))
                .anySatisfy(line -> assertThat(line).contains("WARN", "\"messageId\":\"broken\""))
                .anySatisfy(line -> assertThat(line).contains("\"outcome\":\"Refused\""))
                .noneSatisfy(line -> assertThat(line).contains("MARKED"));
    }

    /// Whoever overtook it may die, and both may be deliveries of one message.
    @Test
    void aDeliveryThatAnotherOvertookIsHandedOutAgain() throws IOException {
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        BigFile.write(large, 5, 3_000);
        SQSEvent event = upload(large.toByteArray());
        event.setRecords(event.getRecords().subList(0, 1));
        BeforeFileProgressIsSaved cutIn = new BeforeFileProgressIsSaved();
        try (Deployment deployment = new Deployment(cutIn);
                PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            deployment.uploadTo("remits/maple/MARKED one.835", large.toByteArray());
            RemittanceUploadedHandler handler =
                    new RemittanceUploadedHandler(deployment.remittanceIntake(), new JsonLog(out));
            List<SQSBatchResponse> responses = new ArrayList<>();
            cutIn.work = () -> responses.add(handler.handleRequest(event, new FakeContext()));

            responses.add(handler.handleRequest(event, new FakeContext(0)));
            responses.add(handler.handleRequest(event, new FakeContext()));

            assertThat(responses)
                    .extracting(response -> response.getBatchItemFailures().size())
                    .containsExactly(0, 1, 0);
            assertThat(log.toString(StandardCharsets.UTF_8).lines().toList())
                    .satisfiesExactly(
                            line -> assertThat(line).contains("\"outcome\":\"TakenIn\""),
                            line -> assertThat(line).contains("INFO", "\"outcome\":\"Overtaken\""),
                            line -> assertThat(line).contains("\"outcome\":\"Known\""));
        }
    }

    /// Does some work once, before it is first kept how far an upload was read.
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
            return new RemittanceUploadedHandler(deployment.remittanceIntake(), new JsonLog(out))
                    .handleRequest(event, new FakeContext());
        }
    }

    /// A batch whose first message tells of this content.
    private static SQSEvent upload(byte[] content) {
        SQSEvent event = FakeContext.event(SQSEvent.class, "uploads.json");
        SQSEvent.SQSMessage good = event.getRecords().getFirst();
        good.setBody(good.getBody().replace("ETAG", FakeCloud.etag(content)));
        return event;
    }
}
