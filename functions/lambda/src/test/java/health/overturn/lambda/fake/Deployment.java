package health.overturn.lambda.fake;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.Api;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.lambda.wiring.Backends;
import health.overturn.lambda.wiring.UseCases;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.messaging.queue.DeadLetterQueue;
import health.overturn.messaging.queue.UnpublishedChangeQueue;
import health.overturn.messaging.stream.DenialMoveReader;
import health.overturn.messaging.stream.StreamShardReader;
import health.overturn.operations.intake.IntakeResult;
import health.overturn.operations.intake.RemittanceIntake;
import health.overturn.operations.publish.MovePublisher;
import health.overturn.operations.publish.StreamPublisher;
import health.overturn.operations.redrive.Redrive;
import health.overturn.storage.bucket.IntakeBucket;
import health.overturn.storage.bucket.PresignedRequests;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.bucket.Upload;
import health.overturn.storage.claim.ClaimStore;
import health.overturn.storage.dynamo.ConcurrencyLimiter;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeStore;
import health.overturn.storage.record.AdjudicationJson;
import health.overturn.storage.record.RecordLog;
import health.overturn.table.TableStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The parts of the service on a table and buckets of their own, with one practice, `maple`.
public final class Deployment implements AutoCloseable {
    public static final String SETTINGS = """
        {"timeZone": "America/Chicago", "billingLead": "lead.example",
         "people": %s,
         "owners": [{"payer": "*", "owner": "nobody.example"}],
         "queues": {"FRONT_END_CLEANUP": "front.example", "AUTHORIZATION": "auth.example",
                    "CODING": "coding.example", "CLINICAL_DOCUMENTATION": "records.example",
                    "PAYER_FOLLOW_UP": "follow.example", "CONTRACTING": "contract.example",
                    "CREDENTIALING": "credentials.example"}}
        """.formatted(TestPeople.directory());

    private static final String BUCKET = "intake";
    public static final Instant NOW = Instant.parse("2026-06-01T15:00:00Z");

    private final FakeCloud cloud = new FakeCloud();
    private final String tableName = LocalTable.create();
    private final ExecutionInterceptor[] interceptors;
    private final DynamoDbTable table;
    private final PracticeStore practices;
    private final AtomicLong uniqueNames = new AtomicLong();
    private volatile Instant logTime = NOW;

    public Deployment(ExecutionInterceptor... interceptors) {
        this.interceptors = interceptors;
        this.practices = new PracticeStore(
                new DynamoDbTable(LocalTable.client(), tableName, new ConcurrencyLimiter(4)),
                () -> "invented salt of 32 bytes, no more".getBytes(StandardCharsets.UTF_8));
        practices.save("maple", Json.read(SETTINGS), "admin.example", NOW);
        this.table = new DynamoDbTable(LocalTable.client(interceptors), tableName, new ConcurrencyLimiter(16));
    }

    /// The use cases at the time at which logs are written.
    public UseCases useCases() {
        return useCases(() -> logTime);
    }

    /// The use cases at another time. By then the indexes show every earlier change, also on a harsh table.
    public UseCases useCases(InstantSource clock) {
        LocalTable.settleIndexes();
        return new UseCases(backends(table, practices), clock);
    }

    /// The same bucket and bus with another table or other practices.
    public Backends backends(DynamoDbTable otherTable, PracticeStore otherPractices) {
        return new Backends(
                otherTable,
                otherPractices,
                this::intakeBucket,
                this::records,
                this::bus,
                this::presigned,
                () -> "%032x".formatted(uniqueNames.incrementAndGet()));
    }

    public Api api() {
        return useCases().api();
    }

    /// The intake, which reads practices over the metered and failing client, too.
    public RemittanceIntake remittanceIntake() {
        PracticeStore readOverTable = new PracticeStore(table, () -> new byte[0]);
        return new UseCases(backends(table, readOverTable), () -> logTime).remittanceIntake();
    }

    public IntakeBucket intakeBucket() {
        return new IntakeBucket(s3());
    }

    private PresignedRequests presigned() {
        S3Presigner presigner = S3Presigner.builder()
                .endpointOverride(cloud.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
        return new PresignedRequests(presigner, BUCKET, "records");
    }

    public RecordsBucket records() {
        return new RecordsBucket(s3(), "records");
    }

    /// Sets the moment at which logs are written; it is [#NOW] at first.
    public void writeLogsAt(Instant moment) {
        logTime = moment;
    }

    /// Returns the publisher of the stream's function.
    public StreamPublisher streamPublisher() {
        SqsClient sqs =
                clientWithInterceptors(cloud.endpoint(), SqsClient.builder()).build();
        return useCases().streamPublisher(new UnpublishedChangeQueue(sqs, cloud.endpoint() + "/unpublished"));
    }

    /// Returns the redrive of the dead-letter queue `letters`. It sends files back to the queues `intake` and
    /// `reprocess`.
    public Redrive redrive() {
        SqsClient sqs =
                clientWithInterceptors(cloud.endpoint(), SqsClient.builder()).build();
        DynamoDbStreamsClient streams = clientWithInterceptors(LocalTable.endpoint(), DynamoDbStreamsClient.builder())
                .build();
        return new Redrive(
                List.of(new DeadLetterQueue(sqs, "letters")),
                useCases()
                        .deadLetterReplayer(
                                new StreamShardReader(streams),
                                body -> sqs.sendMessage(
                                        request -> request.queueUrl("intake").messageBody(body)),
                                body -> sqs.sendMessage(
                                        request -> request.queueUrl("reprocess").messageBody(body))),
                useCases().letterDescriber());
    }

    public MovePublisher movePublisher() {
        return useCases().movePublisher();
    }

    /// Publishes all moves in the table, as its stream would.
    public void publishMoves() {
        movePublisher()
                .publish(TableContents.of(tableName).items().stream()
                        .filter(item -> item.key().sort().startsWith(DenialItem.PREFIX))
                        .flatMap((Item item) -> DenialMoveReader.since(0, item).stream())
                        .toList());
    }

    /// Returns every line of the adjudication log, copies too.
    public List<LoggedAdjudication> adjudicationLogLines() {
        return lines(RecordLog.FACTS, "maple").map(AdjudicationJson::read).toList();
    }

    /// Returns every line of a practice's move log, copies and buffered moves too.
    public List<JsonNode> moveLogLines(String practice) {
        return Stream.concat(
                        lines(RecordLog.MOVES, practice),
                        TableContents.of(tableName).bufferedMoves(practice))
                .toList();
    }

    private Stream<JsonNode> lines(RecordLog log, String practice) {
        S3Client client = clientFor(cloud.endpoint(), S3Client.builder()).build();
        RecordsBucket records = new RecordsBucket(client, "records");
        return records.listKeys(log.prefix(practice), "").flatMap(records::readJsonLines);
    }

    private S3Client s3() {
        return clientWithInterceptors(cloud.endpoint(), S3Client.builder()).build();
    }

    public EventBus bus() {
        return new EventBus(
                clientWithInterceptors(cloud.endpoint(), EventBridgeClient.builder())
                        .build(),
                "bus");
    }

    private <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B clientWithInterceptors(
            URI endpoint, B builder) {
        return clientFor(endpoint, builder).overrideConfiguration(configuration -> {
            for (ExecutionInterceptor interceptor : interceptors) {
                configuration.addExecutionInterceptor(interceptor);
            }
        });
    }

    private static <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B clientFor(
            URI endpoint, B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create());
    }

    /// Puts a file into the practice's folder and returns the message that S3 would send.
    public IntakeMessage.Created upload(String name, byte[] content) {
        return uploadTo("remits/maple/" + name, content);
    }

    public IntakeMessage.Created uploadTo(String key, byte[] content) {
        cloud.put(BUCKET, key, content);
        return new IntakeMessage.Created(new Upload(BUCKET, key, content.length, FakeCloud.etag(content), NOW));
    }

    public IntakeResult ingest(String name, byte[] content) {
        return remittanceIntake().ingest(upload(name, content), enoughTime());
    }

    public static health.overturn.operations.intake.RemainingTime enoughTime() {
        return () -> Duration.ofMinutes(5);
    }

    public PracticeStore practices() {
        return practices;
    }

    public Practice practice() {
        return practices.find("maple").orElseThrow();
    }

    public void expireWatches(Instant at) {
        new ClaimStore(table).expireWatches(practice(), at);
    }

    public FakeCloud cloud() {
        return cloud;
    }

    public DynamoDbTable table() {
        return table;
    }

    public String tableName() {
        return tableName;
    }

    /// Returns the stream of the table, in the order of the writes.
    public TableStream stream() {
        return LocalTable.stream(tableName);
    }

    @Override
    public void close() {
        cloud.close();
    }
}
