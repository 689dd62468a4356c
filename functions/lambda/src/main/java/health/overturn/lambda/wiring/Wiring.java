package health.overturn.lambda.wiring;

import health.overturn.api.Api;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.log.JsonLog;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.queue.DeadLetterQueue;
import health.overturn.messaging.queue.UnpublishedChangeQueue;
import health.overturn.messaging.stream.StreamShardReader;
import health.overturn.operations.export.RunExport;
import health.overturn.operations.intake.UploadAttempt;
import health.overturn.operations.job.JobDispatcher;
import health.overturn.operations.job.PracticeJob;
import health.overturn.operations.publish.StreamPublisher;
import health.overturn.operations.rebuild.Rebuild;
import health.overturn.operations.redrive.Redrive;
import health.overturn.operations.reprocess.Reprocess;
import health.overturn.storage.bucket.IntakeBucket;
import health.overturn.storage.bucket.PresignedRequests;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.dynamo.ConcurrencyLimiter;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.UnknownFormats;
import health.overturn.storage.practice.PracticeStore;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Builds the use case of a function from its environment variables, once per cold start.
public final class Wiring {
    private static final int INITIAL_CONCURRENCY = 16;
    private static final int SALT_BYTES = 32;
    private static final int UNIQUE_BYTES = 16;

    private final Map<String, String> variables;
    private final AwsClients clients;
    private final Backends backends;
    private final UseCases useCases;
    private final String intakeBucket;

    private Wiring(Map<String, String> variables, JsonLog log) {
        Environment environment = Environment.from(variables);
        this.clients = new AwsClients(variables);
        DynamoDbTable table = new DynamoDbTable(
                clients.dynamoDb(),
                environment.table(),
                new ConcurrencyLimiter(INITIAL_CONCURRENCY),
                new UnknownFormats(log::skippedFormats));
        this.variables = variables;
        this.intakeBucket = environment.intakeBucket();
        this.backends = new Backends(
                table,
                new PracticeStore(table, Wiring::newSalt),
                new Lazy<>(() -> new IntakeBucket(clients.s3())),
                new Lazy<>(() -> new RecordsBucket(clients.s3(), environment.recordsBucket())),
                new Lazy<>(() -> new EventBus(clients.eventBridge(), environment.bus())),
                new Lazy<>(() -> new PresignedRequests(
                        clients.s3Presigner(), environment.intakeBucket(), environment.recordsBucket())),
                Wiring::uniqueName);
        this.useCases = new UseCases(backends, InstantSource.system());
    }

    /// @param variables the environment variables of the function
    /// @param log gets what the table holds in a format of a later release
    public static Wiring from(Map<String, String> variables, JsonLog log) {
        // The JDK keeps 5 idle connections for each host by default; a burst of calls would open new ones each time.
        if (System.getProperty("http.maxConnections") == null) {
            System.setProperty("http.maxConnections", "64");
        }
        return new Wiring(Map.copyOf(variables), log);
    }

    private static String uniqueName() {
        byte[] name = new byte[UNIQUE_BYTES];
        new SecureRandom().nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    private static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return salt;
    }

    public UploadAttempt uploadAttempt() {
        return useCases.uploadAttempt();
    }

    public Reprocess reprocess() {
        return useCases.reprocess();
    }

    public RunExport runExport() {
        return useCases.runExport();
    }

    public StreamPublisher streamPublisher() {
        String queue = Environment.value(variables, "OVERTURN_UNPUBLISHED_QUEUE");
        return useCases.streamPublisher(new UnpublishedChangeQueue(clients.sqs(), queue));
    }

    public Redrive redrive() {
        String[] queueUrls =
                Environment.value(variables, "OVERTURN_DEAD_LETTER_QUEUES").split(",", -1);
        return new Redrive(
                Arrays.stream(queueUrls)
                        .map(queueUrl -> new DeadLetterQueue(clients.sqs(), queueUrl))
                        .toList(),
                useCases.deadLetterReplayer(
                        new StreamShardReader(clients.dynamoDbStreams()),
                        sendTo("OVERTURN_INTAKE_QUEUE"),
                        sendTo("OVERTURN_REPROCESS_QUEUE")),
                useCases.letterDescriber());
    }

    public Rebuild rebuild() {
        return new Rebuild(backends.table(), backends.practices(), pause -> LockSupport.parkNanos(pause.toNanos()));
    }

    private Consumer<String> sendTo(String variable) {
        String queue = Environment.value(variables, variable);
        return body ->
                clients.sqs().sendMessage(request -> request.queueUrl(queue).messageBody(body));
    }

    public JobDispatcher reroute() {
        return dispatcher(ScheduledJob.REROUTE, useCases.rerouteJob());
    }

    public JobDispatcher middleLayer() {
        return dispatcher(ScheduledJob.MIDDLE_LAYER, useCases.middleLayerJob());
    }

    public JobDispatcher escalate() {
        return dispatcher(ScheduledJob.ESCALATE, useCases.escalateJob());
    }

    public JobDispatcher triage() {
        return dispatcher(ScheduledJob.TRIAGE, useCases.triageJob());
    }

    public JobDispatcher reconcile() {
        return dispatcher(ScheduledJob.RECONCILE, useCases.reconcileJob());
    }

    /// @param job the daily or the weekly snapshot
    public JobDispatcher snapshot(ScheduledJob job) {
        return dispatcher(job, useCases.snapshotJob());
    }

    private JobDispatcher dispatcher(ScheduledJob job, PracticeJob practiceJob) {
        return new JobDispatcher(job, backends.practices(), backends.bus().get(), InstantSource.system(), practiceJob);
    }

    public Api api() {
        return useCases.api();
    }

    /// The origin to which an offered upload is put.
    public String uploadOrigin() {
        try (S3Presigner presigner = clients.presignerWithoutKey()) {
            return new PresignedRequests(presigner, intakeBucket, "").uploadOrigin();
        }
    }
}
