package health.overturn.benchmark;

import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.operations.intake.IntakeResult;
import health.overturn.operations.intake.RemittanceIntake;
import health.overturn.storage.bucket.IntakeBucket;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.bucket.Upload;
import health.overturn.storage.dynamo.ConcurrencyLimiter;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.PracticeStore;
import health.overturn.storage.record.AdjudicationLogWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The intake as the function has it, on stand-ins in this JVM; every run on a table of its own.
final class IntakeStage implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-06-01T15:00:00Z");
    private static final int FIRST_PACE = 16;
    private static final int SALT_BYTES = 32;
    private static final String SETTINGS = """
            {"timeZone": "America/Chicago", "billingLead": "lead.example",
             "owners": [{"payer": "*", "owner": "biller.example"}],
             "queues": {"FRONT_END_CLEANUP": "front.example", "AUTHORIZATION": "auth.example",
                        "CODING": "coding.example", "CLINICAL_DOCUMENTATION": "records.example",
                        "PAYER_FOLLOW_UP": "follow.example", "CONTRACTING": "contract.example",
                        "CREDENTIALING": "credentials.example"}}
            """;

    private final FakeServices cloud;
    private final IntakeMessage.Created arrival;

    IntakeStage(byte[] file) {
        this.cloud = new FakeServices(file);
        this.arrival = new IntakeMessage.Created(new Upload("intake", "remits/maple/large.835", file.length, "1", NOW));
    }

    /// What one intake leaves in the table, settings aside.
    List<Item> itemsOfIntake() {
        String name = cloud.freshTable();
        takeIn(practices(name), name);
        List<Item> items = cloud.dynamo().scanPaginator(scan -> scan.tableName(name)).items().stream()
                .map(Item::of)
                .filter(item -> !item.text("sk").equals("S"))
                .toList();
        cloud.drop(name);
        return items;
    }

    Cost intake() {
        String name = cloud.freshTable();
        PracticeStore practices = practices(name);
        Cost cost = Cost.of(() -> takeIn(practices, name));
        cloud.drop(name);
        return cost;
    }

    Cost puts(List<Item> items) {
        String name = cloud.freshTable();
        Cost cost = Cost.of(() -> new PutBaseline(cloud.dynamo(), name).put(items));
        cloud.drop(name);
        return cost;
    }

    private PracticeStore practices(String name) {
        PracticeStore practices = new PracticeStore(
                new DynamoDbTable(cloud.dynamo(), name, new ConcurrencyLimiter(FIRST_PACE)),
                () -> new byte[SALT_BYTES]);
        practices.save("maple", Json.read(SETTINGS), "admin.example", NOW);
        return practices;
    }

    private void takeIn(PracticeStore practices, String name) {
        RecordsBucket records = new RecordsBucket(cloud.bucket(), "records");
        IntakeResult outcome = new RemittanceIntake(
                        new DynamoDbTable(cloud.dynamo(), name, new ConcurrencyLimiter(FIRST_PACE)),
                        practices,
                        new RemittanceIntake.Buckets(
                                new IntakeBucket(cloud.bucket()),
                                new AdjudicationLogWriter(records, InstantSource.fixed(NOW))),
                        new EventBus(cloud.events(), "bus"))
                .ingest(arrival, () -> Duration.ofHours(1));
        if (!(outcome instanceof IntakeResult.Ingested)) {
            throw new IllegalStateException("intake: expected a file taken in but was " + outcome);
        }
    }

    @Override
    public void close() {
        cloud.close();
    }
}
