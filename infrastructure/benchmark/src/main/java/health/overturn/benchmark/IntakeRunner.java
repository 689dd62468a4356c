package health.overturn.benchmark;

import health.overturn.lambda.wiring.Backends;
import health.overturn.lambda.wiring.UseCases;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.operations.intake.IntakeResult;
import health.overturn.storage.bucket.IntakeBucket;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.bucket.Upload;
import health.overturn.storage.dynamo.ConcurrencyLimiter;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.PracticeStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs the intake as the function does, with fake services in this JVM. Each run has a new table.
final class IntakeRunner implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-06-01T15:00:00Z");
    private static final int INITIAL_CONCURRENCY = 16;
    private static final int SALT_BYTES = 32;
    private static final String SETTINGS = """
        {"timeZone": "America/Chicago", "billingLead": "lead.example",
         "people": [%s],
         "owners": [{"payer": "*", "owner": "biller.example"}],
         "queues": {"FRONT_END_CLEANUP": "front.example", "AUTHORIZATION": "auth.example",
                    "CODING": "coding.example", "CLINICAL_DOCUMENTATION": "records.example",
                    "PAYER_FOLLOW_UP": "follow.example", "CONTRACTING": "contract.example",
                    "CREDENTIALING": "credentials.example"}}
        """.formatted(Stream.of(
                    "lead", "biller", "front", "auth", "coding", "records", "follow", "contract", "credentials")
            .map(name -> "{\"name\": \"%1$s.example\", \"login\": \"%1$s.example\"}".formatted(name))
            .collect(Collectors.joining(", ")));

    private final FakeServices services;
    private final IntakeMessage.Created message;

    IntakeRunner(byte[] file) {
        this.services = new FakeServices(file);
        this.message = new IntakeMessage.Created(new Upload("intake", "remits/maple/large.835", file.length, "1", NOW));
    }

    /// Runs one intake and returns the items of its table except the settings.
    List<Item> itemsOfIntake() {
        String table = services.createTable();
        ingest(createPracticeStore(table), table);
        List<Item> items = services.dynamo().scanPaginator(scan -> scan.tableName(table)).items().stream()
                .map(Item::of)
                .filter(item -> !item.text("sk").equals("S"))
                .toList();
        services.dropTable(table);
        return items;
    }

    Cost timeIntake() {
        String table = services.createTable();
        PracticeStore practices = createPracticeStore(table);
        Cost cost = Cost.of(() -> ingest(practices, table));
        services.dropTable(table);
        return cost;
    }

    Cost timePuts(List<Item> items) {
        String table = services.createTable();
        Cost cost = Cost.of(() -> new PutBaseline(services.dynamo(), table).put(items));
        services.dropTable(table);
        return cost;
    }

    private PracticeStore createPracticeStore(String table) {
        PracticeStore practices = new PracticeStore(
                new DynamoDbTable(services.dynamo(), table, new ConcurrencyLimiter(INITIAL_CONCURRENCY)),
                () -> new byte[SALT_BYTES]);
        practices.save("maple", Json.read(SETTINGS), "admin.example", NOW);
        return practices;
    }

    private void ingest(PracticeStore practices, String table) {
        Backends backends = new Backends(
                new DynamoDbTable(services.dynamo(), table, new ConcurrencyLimiter(INITIAL_CONCURRENCY)),
                practices,
                () -> new IntakeBucket(services.bucket()),
                () -> new RecordsBucket(services.bucket(), "records"),
                () -> new EventBus(services.events(), "bus"),
                () -> {
                    throw new IllegalStateException("bug: the intake signs no request");
                },
                () -> {
                    throw new IllegalStateException("bug: the intake makes no name");
                });
        IntakeResult result = new UseCases(backends, InstantSource.fixed(NOW))
                .remittanceIntake()
                .ingest(message, () -> Duration.ofHours(1));
        if (!(result instanceof IntakeResult.Ingested)) {
            throw new IllegalStateException("the intake did not ingest the file: " + result);
        }
    }

    @Override
    public void close() {
        services.close();
    }
}
