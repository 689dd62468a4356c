package health.overturn.lambda.local;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.lambda.api.Backing;
import health.overturn.lambda.event.Arrival;
import health.overturn.lambda.event.Bus;
import health.overturn.lambda.event.Upload;
import health.overturn.lambda.intake.IntakeBucket;
import health.overturn.lambda.intake.Outcome;
import health.overturn.lambda.intake.TakeIn;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.publish.DeadLetters;
import health.overturn.lambda.publish.DenialMoves;
import health.overturn.lambda.publish.MoveLog;
import health.overturn.lambda.publish.Publisher;
import health.overturn.lambda.publish.StreamPublisher;
import health.overturn.lambda.records.AdjudicationJson;
import health.overturn.lambda.records.Facts;
import health.overturn.lambda.records.RecordLog;
import health.overturn.lambda.records.RecordsBucket;
import health.overturn.lambda.redrive.Again;
import health.overturn.lambda.redrive.LetterBox;
import health.overturn.lambda.redrive.Redrive;
import health.overturn.lambda.redrive.StreamStretches;
import health.overturn.lambda.store.ClaimStore;
import health.overturn.lambda.store.DenialItem;
import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.Pace;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Practices;
import health.overturn.lambda.store.Table;
import health.overturn.table.TableStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import software.amazon.awssdk.services.sqs.SqsClient;

/// The intake on a table and a bucket of its own, with one practice, `maple`.
public final class Deployment implements AutoCloseable {
    public static final String SETTINGS = """
            {"timeZone": "America/Chicago", "billingLead": "lead.example",
             "owners": [{"payer": "*", "owner": "nobody.example"}],
             "queues": {"FRONT_END_CLEANUP": "front.example", "AUTHORIZATION": "auth.example",
                        "CODING": "coding.example", "CLINICAL_DOCUMENTATION": "records.example",
                        "PAYER_FOLLOW_UP": "follow.example", "CONTRACTING": "contract.example",
                        "CREDENTIALING": "credentials.example"}}
            """;

    private static final String BUCKET = "intake";
    public static final Instant NOW = Instant.parse("2026-06-01T15:00:00Z");

    private final FakeCloud cloud = new FakeCloud();
    private final String name = LocalTable.fresh();
    private final ExecutionInterceptor[] interceptors;
    private final Table table;
    private final Practices practices;
    private volatile Instant writing = NOW;

    public Deployment(ExecutionInterceptor... interceptors) {
        this.interceptors = interceptors;
        this.practices = new Practices(
                new Table(LocalTable.client(), name, new Pace(4)),
                () -> "invented salt of 32 bytes, no more".getBytes(StandardCharsets.UTF_8));
        practices.save("maple", Json.read(SETTINGS), "admin.example", NOW);
        this.table = new Table(LocalTable.client(interceptors), name, new Pace(16));
    }

    public TakeIn takeIn() {
        TakeIn.Buckets buckets = new TakeIn.Buckets(intakeBucket(), new Facts(records(), () -> writing));
        return new TakeIn(table, new Practices(table, () -> new byte[0]), buckets, bus());
    }

    public IntakeBucket intakeBucket() {
        return new IntakeBucket(s3());
    }

    public Backing backing() {
        return new Backing(table, practices, records(), bus());
    }

    public RecordsBucket records() {
        return new RecordsBucket(s3(), "records");
    }

    /// From now on logs are written at another moment than [#NOW].
    public void writeAt(Instant moment) {
        writing = moment;
    }

    /// What the stream's function does.
    public StreamPublisher streamPublisher() {
        SqsClient sqs = at(cloud.endpoint(), SqsClient.builder()).build();
        return new StreamPublisher(publisher(), new DeadLetters(sqs, cloud.endpoint() + "/unpublished"));
    }

    /// What empties the queues of dead letters, here one named `letters`; files go back to those named
    /// `intake` and `reprocess`.
    public Redrive redrive() {
        SqsClient sqs = at(cloud.endpoint(), SqsClient.builder()).build();
        Again.Back back = new Again.Back(
                practices,
                bus(),
                body -> sqs.sendMessage(request -> request.queueUrl("intake").messageBody(body)),
                body -> sqs.sendMessage(request -> request.queueUrl("reprocess").messageBody(body)));
        DynamoDbStreamsClient streams =
                at(LocalTable.endpoint(), DynamoDbStreamsClient.builder()).build();
        return new Redrive(
                List.of(new LetterBox(sqs, "letters")),
                new Again(table, publisher(), new StreamStretches(streams), back));
    }

    public Publisher publisher() {
        return new Publisher(new MoveLog(table, records(), () -> writing), bus());
    }

    /// Tells all moves in the table, as its stream would have.
    public void tellMoves() {
        publisher()
                .publish(Stored.in(name).items().stream()
                        .filter(item -> item.key().sort().startsWith(DenialItem.PREFIX))
                        .flatMap((Item item) -> DenialMoves.since(0, item).stream())
                        .toList());
    }

    /// Every line of the log of adjudications, copies too.
    public List<LoggedAdjudication> factLines() {
        return lines(RecordLog.FACTS, "maple").map(AdjudicationJson::read).toList();
    }

    /// Every line of a practice's log of moves, copies and what waits to be gathered too.
    public List<JsonNode> moveLines(String practice) {
        return Stream.concat(lines(RecordLog.MOVES, practice), Stored.in(name).slips(practice))
                .toList();
    }

    private Stream<JsonNode> lines(RecordLog log, String practice) {
        S3Client undisturbed = reaching(cloud.endpoint(), S3Client.builder()).build();
        RecordsBucket records = new RecordsBucket(undisturbed, "records");
        return records.keys(log.of(practice), "").flatMap(records::lines);
    }

    private S3Client s3() {
        return at(cloud.endpoint(), S3Client.builder()).build();
    }

    public Bus bus() {
        return new Bus(at(cloud.endpoint(), EventBridgeClient.builder()).build(), "bus");
    }

    private <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B at(URI endpoint, B builder) {
        return reaching(endpoint, builder).overrideConfiguration(configuration -> {
            for (ExecutionInterceptor interceptor : interceptors) {
                configuration.addExecutionInterceptor(interceptor);
            }
        });
    }

    private static <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B reaching(
            URI endpoint, B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create());
    }

    /// Puts a file into the practice's folder and says what S3 would say of it.
    public Arrival.Created uploaded(String name, byte[] content) {
        return uploadedAs("remits/maple/" + name, content);
    }

    public Arrival.Created uploadedAs(String key, byte[] content) {
        cloud.put(BUCKET, key, content);
        return new Arrival.Created(new Upload(BUCKET, key, content.length, FakeCloud.etag(content), NOW));
    }

    public Outcome takeIn(String name, byte[] content) {
        return takeIn().takeIn(uploaded(name, content), plenty());
    }

    public static health.overturn.lambda.intake.TimeLeft plenty() {
        return () -> Duration.ofMinutes(5);
    }

    public Practices practices() {
        return practices;
    }

    public Practice practice() {
        return practices.find("maple").orElseThrow();
    }

    public void runOutWatches(Instant at) {
        new ClaimStore(table).runOutWatches(practice(), at);
    }

    public FakeCloud cloud() {
        return cloud;
    }

    public Table table() {
        return table;
    }

    public String tableName() {
        return name;
    }

    /// What changed in the table, in the order of the writes.
    public TableStream stream() {
        return LocalTable.stream(name);
    }

    @Override
    public void close() {
        cloud.close();
    }
}
