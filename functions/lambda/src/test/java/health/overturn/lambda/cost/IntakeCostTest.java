package health.overturn.lambda.cost;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.capacity.CapacityCount;
import health.overturn.lambda.capacity.CapacityMeter;
import health.overturn.lambda.capacity.IndexDefinition;
import health.overturn.lambda.fake.Deployment;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.operations.intake.IntakeResult;
import health.overturn.operations.intake.RemittanceIntake;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Computes what intake costs from metered units and dated list prices.
///
/// The test prints the table in lines that begin with `PRINT`. The sample includes later adjudications: payments that
/// resolve denials, repeats, reversals and copies.
class IntakeCostTest {
    private static final int CLAIMS = Integer.getInteger("cost.claims", 8_000);

    private final CapacityMeter meter = new CapacityMeter(
            Set.of("pk", "sk"),
            List.of(new IndexDefinition("rp", "vs", Set.of()), new IndexDefinition("wp", "ws", Set.of())),
            CostTable::kind);

    private int claims;
    private int denied;

    @Test
    void intakeStaysUnderItsPriceAndACopyCostsTwoWriteUnits() throws IOException {
        Sample sample = Sample.of(SampleSpec.of(21).claims(CLAIMS).files(8).denialPercent(12));
        try (Deployment deployment = new Deployment(meter)) {
            double seconds = ingest(deployment, sample);
            CapacityCount all = meter.count();
            deployment.ingest("again.835", sample.files().getFirst().bytes());
            CapacityCount copy = meter.count().since(all);

            CostTable table = table(all, sample.files().size(), seconds);
            table.print();
            printUnits(all, copy);
            assertThat(copy.writeUnits()).isEqualTo(2);
            assertThat(table.dollars("write: ") + table.dollars("read: ")).isLessThan(1.28);
        }
    }

    private double ingest(Deployment deployment, Sample sample) {
        long start = System.nanoTime();
        RemittanceIntake intake = deployment.remittanceIntake();
        for (SampleFile file : sample.files()) {
            IntakeMessage.Created created = deployment.upload(file.name(), file.bytes());
            if (intake.ingest(created, Deployment.enoughTime()) instanceof IntakeResult.Ingested ingested) {
                claims += ingested.claims();
                denied += ingested.denied();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private CostTable table(CapacityCount count, int files, double seconds) throws IOException {
        return new CostTable(claims)
                .with(count)
                .with("S3, objects read", "s3.get.million", (double) count.calls("GetObject"))
                .with("S3, objects put", "s3.put.million", files + (double) count.calls("PutObject"))
                .with("queue requests", "sqs.request.million", 3.0 * files)
                .with("events", "events.million", files)
                .with("Lambda requests", "lambda.request.million", files)
                .withSeconds(seconds);
    }

    private void printUnits(CapacityCount all, CapacityCount copy) {
        CostTable.print(claims + " claims, " + denied + " denied; calls: " + all.calls());
        long fresh = printUnits(all, "denied fact new", "denial new", "denial new, indexes");
        CostTable.print(String.format(Locale.ROOT, "a new denial: %.2f write units", (double) fresh / denied));
        long later = printUnits(all, "denial changed", "denial changed, indexes", "settled fact changed");
        CostTable.print(String.format(Locale.ROOT, "what answers it: %.2f write units", (double) later / denied));
        CostTable.print(
                "a file sent again: " + copy.writeUnits() + " write units, " + copy.readUnits() + " read units");
    }

    private static long printUnits(CapacityCount count, String... kinds) {
        return Stream.of(kinds)
                .mapToLong(kind -> count.writes().getOrDefault(kind, 0L))
                .sum();
    }
}
