package health.overturn.lambda.wiring;

import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.api.Api;
import health.overturn.lambda.api.Backing;
import health.overturn.lambda.event.Bus;
import health.overturn.lambda.intake.IntakeBucket;
import health.overturn.lambda.intake.TakeIn;
import health.overturn.lambda.log.Log;
import health.overturn.lambda.measure.SnapshotWork;
import health.overturn.lambda.publish.DeadLetters;
import health.overturn.lambda.publish.MoveLog;
import health.overturn.lambda.publish.Publisher;
import health.overturn.lambda.publish.StreamPublisher;
import health.overturn.lambda.reconcile.Reconcile;
import health.overturn.lambda.records.Facts;
import health.overturn.lambda.records.RecordsBucket;
import health.overturn.lambda.redrive.Again;
import health.overturn.lambda.redrive.LetterBox;
import health.overturn.lambda.redrive.Redrive;
import health.overturn.lambda.redrive.StreamStretches;
import health.overturn.lambda.reprocess.Reprocess;
import health.overturn.lambda.run.CycleWork;
import health.overturn.lambda.run.PracticeRun;
import health.overturn.lambda.run.Rhythm;
import health.overturn.lambda.run.TriageWork;
import health.overturn.lambda.store.ClientRetries;
import health.overturn.lambda.store.Pace;
import health.overturn.lambda.store.Practices;
import health.overturn.lambda.store.Table;
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
    private static final int FIRST_PACE = 16;
    private static final int SALT_BYTES = 32;

    private final Map<String, String> variables;
    private final Environment environment;
    private final Table table;

    private Wiring(Map<String, String> variables) {
        // Idle connections kept for each host; the JDK's 5 would make every burst of calls shake hands anew.
        System.setProperty("http.maxConnections", "64");
        this.variables = variables;
        this.environment = Environment.from(variables);
        this.table = new Table(
                DynamoDbClient.builder()
                        .httpClient(UrlConnectionHttpClient.create())
                        .overrideConfiguration(configuration -> configuration.retryStrategy(ClientRetries.strategy()))
                        .build(),
                environment.table(),
                new Pace(FIRST_PACE));
    }

    public static Wiring fromEnvironment() {
        return from(System.getenv());
    }

    static Wiring from(Map<String, String> variables) {
        return new Wiring(Map.copyOf(variables));
    }

    public TakeIn takeIn() {
        Facts facts = new Facts(records(), InstantSource.system());
        return new TakeIn(table, practices(), new TakeIn.Buckets(intakeBucket(), facts), bus());
    }

    public StreamPublisher streamPublisher() {
        String queue = Environment.value(variables, "OVERTURN_UNPUBLISHED_QUEUE");
        return new StreamPublisher(publisher(), new DeadLetters(sqs(), queue));
    }

    public Redrive redrive() {
        SqsClient sqs = sqs();
        String[] boxes =
                Environment.value(variables, "OVERTURN_DEAD_LETTER_QUEUES").split(",", -1);
        StreamStretches stretches = new StreamStretches(DynamoDbStreamsClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .build());
        Again.Back back = new Again.Back(
                practices(), bus(), sendTo(sqs, "OVERTURN_INTAKE_QUEUE"), sendTo(sqs, "OVERTURN_REPROCESS_QUEUE"));
        return new Redrive(
                Arrays.stream(boxes).map(box -> new LetterBox(sqs, box)).toList(),
                new Again(table, publisher(), stretches, back));
    }

    private Consumer<String> sendTo(SqsClient sqs, String variable) {
        String queue = Environment.value(variables, variable);
        return body -> sqs.sendMessage(request -> request.queueUrl(queue).messageBody(body));
    }

    private static SqsClient sqs() {
        return SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    }

    public Publisher publisher() {
        return new Publisher(new MoveLog(table, records(), InstantSource.system()), bus());
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

    public Rhythm reroute() {
        return rhythm(ScheduledJob.REROUTE, CycleWork::reroute);
    }

    public Rhythm middleLayer() {
        return rhythm(ScheduledJob.MIDDLE_LAYER, CycleWork::middleLayer);
    }

    public Rhythm escalate() {
        return rhythm(ScheduledJob.ESCALATE, CycleWork::escalate);
    }

    public Rhythm triage() {
        return rhythm(ScheduledJob.TRIAGE, TriageWork::new);
    }

    public Rhythm reconcile() {
        return rhythm(
                ScheduledJob.RECONCILE,
                (stored, bus) -> new Reconcile(stored, records(), publisher(), bus, InstantSource.system()));
    }

    /// @param routine that of the day or that of the week
    public Rhythm snapshot(ScheduledJob routine) {
        return rhythm(routine, (stored, bus) -> new SnapshotWork(stored, records(), bus, InstantSource.system()));
    }

    private Rhythm rhythm(ScheduledJob routine, BiFunction<Table, Bus, PracticeRun> work) {
        Bus bus = bus();
        return new Rhythm(routine, practices(), bus, InstantSource.system(), work.apply(table, bus));
    }

    private Bus bus() {
        EventBridgeClient events = EventBridgeClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        return new Bus(events, environment.bus());
    }

    /// @param clock the moment of the request in hand
    public Api api(InstantSource clock) {
        return new Api(new Backing(table, practices(), records(), bus()), clock);
    }

    public Practices practices() {
        SecureRandom random = new SecureRandom();
        return new Practices(table, () -> {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            return salt;
        });
    }

    public static Log log() {
        return new Log(System.out);
    }
}
