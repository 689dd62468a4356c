package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.TokenClaims;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.ScheduledJobs;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.wiring.UseCases;
import health.overturn.operations.job.JobDispatcher;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.PracticeStore;
import health.overturn.table.StreamRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Invokes the functions of template.yaml on a deployment, with events as Lambda delivers them. It keeps their log,
/// whose lines are seven milliseconds apart.
final class InvokedFunctions implements AutoCloseable {
    private static final long LINE_NANOS = 7_000_000;

    private final Deployment deployment;
    private final UseCases useCases;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(lines, true, StandardCharsets.UTF_8);
    private final JsonLog log;
    private final Context context = new FakeContext();

    InvokedFunctions(ThrowingInterceptor interceptor) {
        this.deployment = new Deployment(interceptor);
        PracticeStore practices = new PracticeStore(deployment.table(), () -> new byte[0]);
        this.useCases = new UseCases(deployment.backends(deployment.table(), practices), () -> Deployment.NOW);
        AtomicLong nanos = new AtomicLong();
        this.log = new JsonLog(out, () -> nanos.getAndAdd(LINE_NANOS));
    }

    Deployment deployment() {
        return deployment;
    }

    List<String> log() {
        return lines.toString(StandardCharsets.UTF_8).lines().toList();
    }

    APIGatewayV2HTTPResponse api(APIGatewayV2HTTPEvent event) {
        return new ApiHandler(useCases.api(), new TokenClaims(""), log).handleRequest(event, context);
    }

    void upload(String body) {
        new RemittanceUploadedHandler(useCases.uploadAttempt(), log).handleRequest(message(body), context);
    }

    void reprocess(String body) {
        new ReprocessHandler(useCases.reprocess(), useCases.runExport(), log).handleRequest(message(body), context);
    }

    private static SQSEvent message(String body) {
        ObjectNode event = Json.object();
        ObjectNode message = event.putArray("Records")
                .addObject()
                .put("messageId", "message-1")
                .put("body", body);
        message.putObject("attributes").put("ApproximateReceiveCount", "2");
        return LambdaEventSerializers.serializerFor(SQSEvent.class, InvokedFunctions.class.getClassLoader())
                .fromJson(Json.write(event));
    }

    /// Invokes the function of a scheduled job.
    void run(ScheduledJob job, String event) {
        JobDispatcher dispatcher = new JobDispatcher(
                job,
                new PracticeStore(deployment.table(), () -> new byte[0]),
                deployment.bus(),
                () -> Deployment.NOW,
                ScheduledJobs.practiceJob(deployment, job, () -> Deployment.NOW));
        invoke(
                switch (job) {
                    case REROUTE -> new RerouteHandler(dispatcher, log);
                    case MIDDLE_LAYER -> new MiddleLayerHandler(dispatcher, log);
                    case ESCALATE -> new EscalateHandler(dispatcher, log);
                    case TRIAGE -> new TriageHandler(dispatcher, log);
                    case RECONCILE -> new ReconcileHandler(dispatcher, log);
                    case SNAPSHOT, WEEK_SNAPSHOT -> new SnapshotHandler(dispatcher, dispatcher, log);
                },
                event);
    }

    /// Invokes the function of the stream with changes of denials.
    void publishMoves(List<ObjectNode> changes) {
        ObjectNode records = Json.object();
        changes.forEach(records.putArray("Records")::add);
        DynamodbEvent event = LambdaEventSerializers.serializerFor(
                        DynamodbEvent.class, InvokedFunctions.class.getClassLoader())
                .fromJson(Json.write(records));
        new MovePublishedHandler(deployment.streamPublisher(), log).handleRequest(event, context);
    }

    /// The changes of denials in the table's stream so far.
    List<ObjectNode> changes() {
        return deployment.stream().recordsAfter(0, Integer.MAX_VALUE).stream()
                .map(StreamRecord::toJson)
                .filter(change -> change.at("/dynamodb/Keys/sk/S").asText().startsWith("D#"))
                .toList();
    }

    void redrive() {
        invoke(new RedriveHandler(deployment.redrive(), log), "{}");
    }

    private void invoke(RequestStreamHandler handler, String event) {
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    new ByteArrayOutputStream(),
                    context);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    @Override
    public void close() {
        deployment.close();
        out.close();
    }
}
