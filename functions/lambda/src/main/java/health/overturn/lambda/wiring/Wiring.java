package health.overturn.lambda.wiring;

import health.overturn.api.Api;
import health.overturn.api.ApiDependencies;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.log.JsonLog;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.queue.DeadLetterQueue;
import health.overturn.messaging.queue.UnpublishedChangeQueue;
import health.overturn.messaging.stream.StreamShardReader;
import health.overturn.operations.intake.RemittanceIntake;
import health.overturn.operations.job.CycleJob;
import health.overturn.operations.job.JobDispatcher;
import health.overturn.operations.job.PracticeJob;
import health.overturn.operations.job.TriageJob;
import health.overturn.operations.measure.SnapshotJob;
import health.overturn.operations.publish.MoveLog;
import health.overturn.operations.publish.MovePublisher;
import health.overturn.operations.publish.StreamPublisher;
import health.overturn.operations.reconcile.ReconcileJob;
import health.overturn.operations.redrive.DeadLetterReplayer;
import health.overturn.operations.redrive.Redrive;
import health.overturn.operations.reprocess.Reprocess;
import health.overturn.storage.bucket.IntakeBucket;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.dynamo.ConcurrencyLimiter;
import health.overturn.storage.dynamo.DynamoDbRetries;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.practice.PracticeStore;
import health.overturn.storage.record.AdjudicationLogWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Hangs the parts together from the environment, once per cold start. Clients find credentials, region and
/// `AWS_ENDPOINT_URL_…` by themselves.
public final class Wiring {
    private static final int INITIAL_CONCURRENCY = 16;
    private static final int SALT_BYTES = 32;

    private final Map<String, String> variables;
    private final Environment environment;
    private final DynamoDbTable table;

    private Wiring(Map<String, String> variables) {
        // Idle connections kept for each host; the JDK's 5 would make every burst of calls shake hands anew.
        System.setProperty("http.maxConnections", "64");
        this.variables = variables;
        this.environment = Environment.from(variables);
        this.table = new DynamoDbTable(
                DynamoDbClient.builder()
                        .httpClient(UrlConnectionHttpClient.create())
                        .overrideConfiguration(configuration -> configuration.retryStrategy(DynamoDbRetries.strategy()))
                        .build(),
                environment.table(),
                new ConcurrencyLimiter(INITIAL_CONCURRENCY));
    }

    public static Wiring fromEnvironment() {
        return from(System.getenv());
    }

    static Wiring from(Map<String, String> variables) {
        return new Wiring(Map.copyOf(variables));
    }

    public RemittanceIntake remittanceIntake() {
        AdjudicationLogWriter adjudicationLog = new AdjudicationLogWriter(records(), InstantSource.system());
        return new RemittanceIntake(
                table, practices(), new RemittanceIntake.Buckets(intakeBucket(), adjudicationLog), bus());
    }

    public StreamPublisher streamPublisher() {
        String queue = Environment.value(variables, "OVERTURN_UNPUBLISHED_QUEUE");
        return new StreamPublisher(movePublisher(), new UnpublishedChangeQueue(sqs(), queue));
    }

    public Redrive redrive() {
        SqsClient sqs = sqs();
        String[] queueUrls =
                Environment.value(variables, "OVERTURN_DEAD_LETTER_QUEUES").split(",", -1);
        StreamShardReader shardReader = new StreamShardReader(DynamoDbStreamsClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .build());
        DeadLetterReplayer.Destinations destinations = new DeadLetterReplayer.Destinations(
                practices(), bus(), sendTo(sqs, "OVERTURN_INTAKE_QUEUE"), sendTo(sqs, "OVERTURN_REPROCESS_QUEUE"));
        return new Redrive(
                Arrays.stream(queueUrls)
                        .map(queueUrl -> new DeadLetterQueue(sqs, queueUrl))
                        .toList(),
                new DeadLetterReplayer(table, movePublisher(), shardReader, destinations));
    }

    private Consumer<String> sendTo(SqsClient sqs, String variable) {
        String queue = Environment.value(variables, variable);
        return body -> sqs.sendMessage(request -> request.queueUrl(queue).messageBody(body));
    }

    private static SqsClient sqs() {
        return SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    }

    public MovePublisher movePublisher() {
        return new MovePublisher(new MoveLog(table, records(), InstantSource.system()), bus());
    }

    public Reprocess reprocess() {
        return new Reprocess(table, practices(), intakeBucket(), bus());
    }

    private RecordsBucket records() {
        return new RecordsBucket(s3(), environment.recordsBucket());
    }

    private static IntakeBucket intakeBucket() {
        return new IntakeBucket(s3());
    }

    private static S3Client s3() {
        return S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build();
    }

    public JobDispatcher reroute() {
        return dispatcher(ScheduledJob.REROUTE, CycleJob::reroute);
    }

    public JobDispatcher middleLayer() {
        return dispatcher(ScheduledJob.MIDDLE_LAYER, CycleJob::middleLayer);
    }

    public JobDispatcher escalate() {
        return dispatcher(ScheduledJob.ESCALATE, CycleJob::escalate);
    }

    public JobDispatcher triage() {
        return dispatcher(ScheduledJob.TRIAGE, TriageJob::new);
    }

    public JobDispatcher reconcile() {
        return dispatcher(
                ScheduledJob.RECONCILE,
                (stored, bus) -> new ReconcileJob(stored, records(), movePublisher(), bus, InstantSource.system()));
    }

    /// @param routine that of the day or that of the week
    public JobDispatcher snapshot(ScheduledJob job) {
        return dispatcher(job, (stored, bus) -> new SnapshotJob(stored, records(), bus, InstantSource.system()));
    }

    private JobDispatcher dispatcher(ScheduledJob job, BiFunction<DynamoDbTable, EventBus, PracticeJob> practiceJob) {
        EventBus bus = bus();
        return new JobDispatcher(job, practices(), bus, InstantSource.system(), practiceJob.apply(table, bus));
    }

    private EventBus bus() {
        EventBridgeClient events = EventBridgeClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        return new EventBus(events, environment.bus());
    }

    public Api api() {
        return new Api(new ApiDependencies(table, practices(), records(), bus()));
    }

    public PracticeStore practices() {
        SecureRandom random = new SecureRandom();
        return new PracticeStore(table, () -> {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            return salt;
        });
    }

    public static JsonLog log() {
        return new JsonLog(System.out);
    }
}
