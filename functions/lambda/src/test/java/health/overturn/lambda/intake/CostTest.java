package health.overturn.lambda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.capacity.CapacityMeter;
import health.overturn.lambda.capacity.Count;
import health.overturn.lambda.capacity.Index;
import health.overturn.lambda.local.Deployment;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What taking in costs, from metered units and dated list prices. The table is printed, the lines begin with `PRINT`;
/// the sample's payments that resolve denials and its repeats are in it.
class CostTest {
    private static final int GIGABYTES = 1;

    private final CapacityMeter meter = new CapacityMeter(
            Set.of("pk", "sk"),
            List.of(new Index("rp", "vs", Set.of()), new Index("wp", "vs", Set.of()), new Index("lp", "ls", Set.of())));

    @Test
    void aFileSentAgainCostsTwoWriteUnits() throws IOException {
        Sample sample = Sample.of(SampleSpec.of(21).claims(8_000).files(8).denialPercent(12));
        int claims = 0;
        int denied = 0;
        long nanos = 0;
        try (Deployment deployment = new Deployment(meter)) {
            for (SampleFile file : sample.files()) {
                byte[] content = file.bytes();
                long start = System.nanoTime();
                Outcome outcome = deployment.takeIn(file.name(), content);
                nanos += System.nanoTime() - start;
                if (outcome instanceof Outcome.TakenIn in) {
                    claims += in.claims();
                    denied += in.denied();
                }
            }
            Count all = meter.count();
            SampleFile first = sample.files().getFirst();
            deployment.takeIn("again.835", first.bytes());
            Count again = meter.count().since(all);

            print(all, claims, denied, nanos, sample.files().size());
            System.out.printf(
                    Locale.ROOT,
                    "PRINT a file sent again: %d write units, %.1f read units%n",
                    again.writeUnits(),
                    again.readUnits());
            assertThat(again.writeUnits()).isEqualTo(2);
        }
    }

    private static void print(Count count, int claims, int denied, long nanos, int files) throws IOException {
        Properties prices = new Properties();
        try (InputStream in = Objects.requireNonNull(CapacityMeter.class.getResourceAsStream("prices.properties"))) {
            prices.load(in);
        }
        double perMillion = 1_000_000.0 / claims;
        double total = 0;
        System.out.printf(
                Locale.ROOT,
                "PRINT %d claims, %d denied, %d files; prices of %s%n",
                claims,
                denied,
                files,
                prices.getProperty("asOf", "?"));
        total += line(prices, "dynamodb.write.million", count.writeUnits() * perMillion);
        total += line(prices, "dynamodb.read.million", count.readUnits() * perMillion);
        total += line(prices, "s3.get.million", files * perMillion);
        total += line(prices, "s3.put.million", files * perMillion);
        total += line(prices, "sqs.request.million", 3 * files * perMillion);
        total += line(prices, "events.million", files * perMillion);
        total += line(prices, "lambda.request.million", files * perMillion);
        double seconds = nanos / 1e9 * GIGABYTES * perMillion;
        double lambda = seconds * Double.parseDouble(prices.getProperty("lambda.arm.gigabyte.second"));
        System.out.printf(
                Locale.ROOT,
                "PRINT %-28s %14.0f  $%.4f (as measured here, not on Lambda)%n",
                "lambda.arm.gigabyte.second",
                seconds,
                lambda);
        System.out.printf(Locale.ROOT, "PRINT %-28s %14s  $%.4f per million claims%n", "total", "", total + lambda);
    }

    private static double line(Properties prices, String name, double quantity) {
        double dollars = quantity / 1_000_000 * Double.parseDouble(prices.getProperty(name));
        System.out.printf(Locale.ROOT, "PRINT %-28s %14.0f  $%.4f%n", name, quantity, dollars);
        return dollars;
    }
}
