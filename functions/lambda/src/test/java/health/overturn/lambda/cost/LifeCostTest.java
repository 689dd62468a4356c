package health.overturn.lambda.cost;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.capacity.CapacityCount;
import health.overturn.lambda.capacity.CapacityMeter;
import health.overturn.lambda.capacity.IndexDefinition;
import health.overturn.lambda.capacity.ItemSize;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.dynamo.Item;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Computes what a claim payment and the life of its denial cost in a practice whose work is steady: in its last weeks
/// as much is done about earlier denials as will be done later about theirs.
///
/// The test prints the table in lines that begin with `PRINT`. A build simulates a practice of 250 claims a week, for
/// which the fixed cost of a week counts four times as much as in KEYS.md.
class LifeCostTest {
    private static final int WEEKLY = Integer.getInteger("life.weekly", 250);
    private static final int WEEKS_BEFORE = Integer.getInteger("life.before", 8);
    private static final int WEEKS = Integer.getInteger("life.weeks", 2);

    /// The size of the log lines of an invocation: one of the service, and Lambda's own on its start and its report.
    private static final int LOG_BYTES = 1_000;

    /// The size of an index entry, which holds its own keys and the table's.
    private static final int ENTRY_BYTES = 330;

    private final CapacityMeter meter = new CapacityMeter(
            Set.of("pk", "sk"),
            List.of(new IndexDefinition("rp", "vs", Set.of()), new IndexDefinition("wp", "ws", Set.of())),
            CostTable::kind);

    @Test
    void claimsStayUnderTheirPriceFromIntakeToResolution() throws IOException {
        int files = WEEKS_BEFORE + WEEKS;
        Sample sample =
                Sample.of(SampleSpec.of(22).claims(files * WEEKLY).files(files).denialPercent(12));
        try (Deployment deployment = new Deployment(meter)) {
            SimulatedYear year = new SimulatedYear(deployment, sample.files());
            runWeeks(year, WEEKS_BEFORE);
            Usage before = usage(deployment);
            ActivityTotals totalsBefore = year.totals();
            runWeeks(year, WEEKS);
            ActivityTotals totals = year.totals().since(totalsBefore);
            CostTable.print(totals.toString());
            CostTable table = table(totals, usage(deployment).since(before));
            table.print();
            assertThat(table.dollars("write: ") + table.dollars("read: ")).isLessThan(4.5);
        }
    }

    /// The units used and the bytes stored since the beginning.
    private record Usage(CapacityCount count, long tableBytes, long objectBytes, long nanoseconds) {
        Usage since(Usage earlier) {
            return new Usage(
                    count.since(earlier.count),
                    tableBytes - earlier.tableBytes,
                    objectBytes - earlier.objectBytes,
                    nanoseconds - earlier.nanoseconds);
        }
    }

    private Usage usage(Deployment deployment) {
        TableContents contents = TableContents.of(deployment.tableName());
        return new Usage(
                meter.count(),
                contents.items().stream().mapToLong(LifeCostTest::bytes).sum(),
                deployment.cloud().totalBytes("intake", "") + deployment.cloud().totalBytes("records", ""),
                System.nanoTime());
    }

    /// Returns the stored bytes of an item and its index entries. DynamoDB adds a hundred bytes to each.
    private static long bytes(Item item) {
        long entries = Stream.of("rp", "wp").filter(item::has).count();
        return ItemSize.of(item.attributes()) + 100 + entries * ENTRY_BYTES;
    }

    private static CostTable table(ActivityTotals totals, Usage usage) throws IOException {
        long requests = (long) totals.requests() + totals.runs() + totals.batches();
        CapacityCount count = usage.count();
        return new CostTable(totals.claims())
                .with(count)
                .with("API Gateway, requests", "api.request.million", totals.requests())
                .with("Lambda, requests: API, runs, moves", "lambda.request.million", (double) requests)
                .withSeconds(usage.nanoseconds() / 1e9)
                .with("EventBridge, moves and runs", "events.million", totals.moves() + 2.0 * totals.runs())
                .with(
                        "S3, objects put and listed",
                        "s3.put.million",
                        WEEKS + (double) count.calls("PutObject") + count.calls("ListObjectsV2"))
                .with("S3, objects read", "s3.get.million", (double) count.calls("GetObject"))
                .with("SQS, requests", "sqs.request.million", 3.0 * WEEKS)
                .with("logs", "logs.byte.million", (double) LOG_BYTES * requests)
                .withStorage("kept in the table, a month", "dynamodb.gigabyte.month", usage.tableBytes())
                .withStorage("kept in S3, a month", "s3.gigabyte.month", usage.objectBytes());
    }

    private static void runWeeks(SimulatedYear year, int weeks) {
        for (int week = 0; week < weeks; week++) {
            year.runWeek();
        }
    }
}
