package health.overturn.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import health.overturn.lambda.local.Deployment;
import health.overturn.lambda.local.FakeCloud;
import health.overturn.lambda.log.Log;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RemittanceUploadedHandlerTest {
    private static final byte[] NO_835 = "MARKED NAME".getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @Test
    void aBatchNamesTheMessagesThatFailedAndThoseAlone() {
        SQSBatchResponse response = handled();

        assertThat(response.getBatchItemFailures())
                .extracting(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .containsExactly("broken");
    }

    @Test
    void theLogTellsWhatBecameOfEachMessageAndNoNameOfAnything() {
        handled();

        assertThat(log.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("\"outcome\":\"TakenIn\"", "REJECTED"))
                .anySatisfy(line -> assertThat(line).contains("\"outcome\":\"Gone\""))
                .anySatisfy(line -> assertThat(line).contains("WARN", "\"messageId\":\"broken\""))
                .anySatisfy(line -> assertThat(line).contains("\"outcome\":\"Refused\""))
                .noneSatisfy(line -> assertThat(line).contains("MARKED"));
    }

    private SQSBatchResponse handled() {
        SQSEvent event = Invoked.event(SQSEvent.class, "uploads.json");
        SQSEvent.SQSMessage good = event.getRecords().getFirst();
        good.setBody(good.getBody().replace("ETAG", FakeCloud.etag(NO_835)));
        try (Deployment deployment = new Deployment();
                PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            deployment.uploadedAs("remits/maple/MARKED one.835", NO_835);
            return new RemittanceUploadedHandler(deployment.takeIn(), new Log(out)).handleRequest(event, new Invoked());
        }
    }
}
