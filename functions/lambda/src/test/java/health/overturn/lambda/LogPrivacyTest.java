package health.overturn.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.FakeCloud;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.item.PracticeKeys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Feeds every handler with `MARKED` patient data in every place: keys and contents of objects, paths, queries, bodies,
/// items and the texts of exceptions. No log line may have it, and no exception that leaves a handler.
class LogPrivacyTest {
    private static final String PRACTICE = "{\"practice\": \"%s\", \"scheduledTime\": \"%s\"}";

    private final ThrowingInterceptor interceptor = new ThrowingInterceptor();
    private final InvokedFunctions functions = new InvokedFunctions(interceptor);

    @AfterEach
    void close() {
        functions.close();
    }

    private static APIGatewayV2HTTPEvent request(String method, String path, String body) {
        APIGatewayV2HTTPEvent event = FakeContext.event(APIGatewayV2HTTPEvent.class, "get-denials.json");
        event.getRequestContext().getHttp().setMethod(method);
        event.setRawPath(path);
        event.setQueryStringParameters(Map.of());
        event.setBody(Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));
        event.setIsBase64Encoded(true);
        return event;
    }

    private static String upload(String key, byte[] content) {
        return """
            {"source": "aws.s3", "detail-type": "Object Created", "time": "2026-06-01T15:00:00Z", "detail":
             {"bucket": {"name": "intake"}, "object": {"key": "%s", "size": %d, "etag": "%s"}}}
            """.formatted(key, content.length, FakeCloud.etag(content));
    }

    private void handleEverything() {
        byte[] content = "ISA*MARKED NAME*MARKED MEMBER~".getBytes(StandardCharsets.UTF_8);
        functions.deployment().uploadTo("remits/maple/MARKED.835", content);
        attempt(() -> functions.upload(upload("remits/maple/MARKED.835", content)));
        attempt(() -> functions.upload(upload("MARKED/MARKED.835", content)));
        attempt(() -> functions.upload("{\"source\": \"MARKED\", \"detail-type\": \"MARKED\"}"));
        attempt(() -> functions.upload("MARKED"));
        attempt(() -> functions.reprocess("{\"detail\": {\"practice\": \"maple\"}, \"name\": \"MARKED\"}"));
        attempt(() -> functions.reprocess("MARKED"));
        attempt(() -> functions.api(request("GET", "/v1/practices/maple/denials/MARKED", "")));
        attempt(() -> functions.api(request("POST", "/v1/practices/maple/MARKED", "{\"note\": \"MARKED\"}")));
        APIGatewayV2HTTPEvent entry =
                request("POST", "/v1/practices/maple/denials", "{\"claimId\": \"MARKED\", \"payer\": \"MARKED\"}");
        entry.setQueryStringParameters(Map.of("MARKED", "MARKED"));
        attempt(() -> functions.api(entry));
        for (ScheduledJob job : ScheduledJob.values()) {
            attempt(() -> functions.run(job, PRACTICE.formatted("maple", "2026-06-01T11:00:00Z")));
            attempt(() -> functions.run(job, PRACTICE.formatted("MARKED", "2026-06-01T11:00:00Z")));
            attempt(() -> functions.run(job, PRACTICE.formatted("maple", "MARKED")));
            attempt(() -> functions.run(job, "MARKED"));
        }
        attempt(() -> functions.publishMoves(changes()));
        functions.deployment().cloud().queues().send("letters", "MARKED");
        functions.deployment().cloud().queues().send("letters", """
            {"partition": "%s", "sort": "D#1", "from": 0, "version": 1, "name": "MARKED"}
            """.formatted(
                        new PracticeKeys("maple").claimPartition("account")));
        attempt(functions::redrive);
    }

    /// Changes of denials; the first cannot be read.
    private List<ObjectNode> changes() {
        List<ObjectNode> changes = functions.changes();
        changes.stream()
                .limit(1)
                .forEach(change ->
                        change.withObject("/dynamodb/NewImage/mv").removeAll().put("S", "MARKED"));
        return changes;
    }

    /// Invokes a function as Lambda does. Lambda logs the exception that ends a function.
    private static void attempt(Runnable invocation) {
        try {
            invocation.run();
        } catch (RuntimeException failure) {
            for (Throwable error = failure; error != null; error = error.getCause()) {
                assertThat(error.toString()).doesNotContain("MARKED");
            }
        }
    }

    @Test
    void noLineOfAFunctionThatSucceedsOrRefusesHasPatientData() {
        SampleFile file = Sample.of(SampleSpec.of(3).claims(60)).files().getFirst();
        functions.deployment().ingest(file.name(), file.bytes());

        handleEverything();

        assertThat(functions.log()).hasSizeGreaterThan(30).noneMatch(line -> line.contains("MARKED"));
        assertThat(functions.log())
                .anyMatch(line -> line.contains("\"event\":\"move.unreadable\""))
                .anyMatch(line -> line.contains("\"event\":\"run.done\""))
                .anyMatch(line -> line.contains("\"event\":\"run.failed\""))
                .anyMatch(line -> line.contains("\"event\":\"letter.failed\""));
    }

    @Test
    void noLineOfAFunctionThatFailsHasPatientData() {
        SampleFile file = Sample.of(SampleSpec.of(3).claims(60)).files().getFirst();
        functions.deployment().ingest(file.name(), file.bytes());
        interceptor.arm(new IllegalStateException("MARKED", new IllegalArgumentException("MARKED")), request -> true);

        handleEverything();

        assertThat(functions.log())
                .hasSizeGreaterThan(30)
                .noneMatch(line -> line.contains("MARKED"))
                .anyMatch(line -> line.contains("\"event\":\"request.failed\""));
    }
}
