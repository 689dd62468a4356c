package health.overturn.benchmark.list;

import health.overturn.benchmark.FakeServices;
import health.overturn.storage.dynamo.ConcurrencyLimiter;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeStore;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Measures what a page of each list costs beside the bare query and gets of the same page: 200,000 open denials, 5,000
/// of them in one hand, in pages of 25 through the SDK's client on the table in memory.
public final class ListCost {
    private static final int OPEN = 200_000;
    private static final int WARM_UP = 100;
    private static final int CHUNK = 2_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final int pairs;
    private final PrintStream out;

    /// @param pairs how many pairs of pages each list is measured by
    public ListCost(int pairs, PrintStream out) {
        this.pairs = pairs;
        this.out = out;
    }

    public void run() {
        CountedReads reads = new CountedReads();
        try (FakeServices services = new FakeServices(new byte[0], reads)) {
            String name = services.createTable();
            PracticeStore practices = new PracticeStore(
                    new DynamoDbTable(services.dynamo(), name, new ConcurrencyLimiter(16)), () -> new byte[32]);
            practices.save("maple", Json.read(settings()), "admin.example", Instant.EPOCH);
            Practice practice = practices.find("maple").orElseThrow();
            fill(new DynamoDbTable(services.dynamo(), name, new ConcurrencyLimiter(16)), practice);
            DynamoDbTable table = new DynamoDbTable(services.dynamo(), name, new ConcurrencyLimiter(64));
            measure(new MeasuredLists(table, practice, TODAY), table, practice, reads);
        }
    }

    private static String settings() {
        String owners = IntStream.range(0, OpenDenials.PAYERS - 1)
                .mapToObj(payer -> "{\"payer\": \"%s\", \"owner\": \"owner%d.example\"}"
                        .formatted(OpenDenials.payer(payer), payer / 4))
                .collect(Collectors.joining(","));
        return """
            {"timeZone": "America/Chicago", "billingLead": "lead.example", "owners": [%s],
             "queues": {"FRONT_END_CLEANUP": "front.example", "AUTHORIZATION": "auth.example",
                        "CODING": "coding.example", "CLINICAL_DOCUMENTATION": "records.example",
                        "PAYER_FOLLOW_UP": "follow.example", "CONTRACTING": "contract.example",
                        "CREDENTIALING": "credentials.example"}}
            """.formatted(owners);
    }

    private void fill(DynamoDbTable table, Practice practice) {
        OpenDenials denials = new OpenDenials(practice, TODAY, new Random(16));
        for (int from = 0; from < OPEN; from += CHUNK) {
            List<Item> items = new ArrayList<>(IntStream.range(from, from + CHUNK)
                    .boxed()
                    .flatMap(denials::items)
                    .collect(Collectors.toMap(Item::key, item -> item, (first, second) -> first))
                    .values());
            table.putAll(items);
        }
        out.printf(Locale.ROOT, "%,d open denials stored%n", OPEN);
    }

    private void measure(MeasuredLists lists, DynamoDbTable table, Practice practice, CountedReads reads) {
        out.printf("| list | p50 ms | bare p50 ms | ratio | calls | read units | bare units | worst ms | cold ms |%n");
        out.printf("|---|---|---|---|---|---|---|---|---|%n");
        for (Map.Entry<String, MeasuredLists.PageOf> list : lists.all().entrySet()) {
            MeasuredLists.PageOf cold = Objects.requireNonNull(
                    new MeasuredLists(table, practice, TODAY).all().get(list.getKey()));
            long start = System.nanoTime();
            cold.read("");
            double coldMillis = (System.nanoTime() - start) / 1e6;
            ListPairs measured = new ListPairs(list.getValue(), lists, reads);
            measured.run(WARM_UP);
            measured.clear();
            measured.run(pairs);
            out.printf(Locale.ROOT, "| %s | %s %.0f |%n", list.getKey(), measured, coldMillis);
        }
    }

    /// The clock by which lists keep what they read.
    static InstantSource clock() {
        return InstantSource.system();
    }
}
