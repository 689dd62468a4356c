package health.overturn.local.cost;

import java.util.List;
import java.util.Locale;

/// What the work of practices costs in a month: intake, cycles, people, events and snapshots.
final class WorkCost {
    private final PriceList usage;
    private final PriceList prices;

    WorkCost(PriceList usage, PriceList prices) {
        this.usage = usage;
        this.prices = prices;
    }

    /// @param claims the claim payments of all practices in a month
    List<CostItem> items(long practices, long claims) {
        return List.of(
                item("write units of the table", "dynamodb.write.million", practices, claims),
                item("read units of the table", "dynamodb.read.million", practices, claims),
                item("objects put and listed", "s3.put.million", practices, claims),
                item("objects read", "s3.get.million", practices, claims),
                item("events", "events.million", practices, claims),
                item("requests to the API", "api.request.million", practices, claims),
                item("Lambda requests", "lambda.request.million", practices, claims),
                item("Lambda gigabyte seconds", "lambda.arm.gigabyte.second", practices, claims),
                item("bytes of logs", "logs.byte.million", practices, claims),
                item("KMS requests", "kms.request.million", practices, claims));
    }

    /// What the month adds to storage, for each month that it stays.
    List<CostItem> keptItems(long practices, long claims) {
        return List.of(
                gigabytes("GB more in the table", "dynamodb.gigabyte.month", practices, claims),
                gigabytes("GB more in point-in-time recovery", "dynamodb.backup.gigabyte.month", practices, claims),
                gigabytes("GB more in S3", "s3.gigabyte.month", practices, claims));
    }

    private CostItem item(String what, String name, long practices, long claims) {
        double quantity = usage.used(name, practices, claims);
        return new CostItem(String.format(Locale.ROOT, "%,.0f %s", quantity, what), prices.of(name, quantity));
    }

    private CostItem gigabytes(String what, String name, long practices, long claims) {
        double quantity = usage.used(name, practices, claims);
        return new CostItem(String.format(Locale.ROOT, "%,.3f %s", quantity, what), prices.of(name, quantity));
    }
}
