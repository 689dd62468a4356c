package health.overturn.local.cost;

import health.overturn.local.template.BilledParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a stack costs in a month in which nobody uploads anything and nobody signs in.
final class IdleCost {
    private static final int HOURS = 730;
    /// Lambda keeps five long polls of 20 seconds on a queue:
    /// docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html.
    private static final int POLLS_AN_HOUR = 5 * 3 * 60;
    /// A function that is called once an hour starts anew each time, and Lambda charges for the start.
    private static final int SECONDS_A_START = 3;
    private static final double MEGABYTES_A_GIGABYTE = 1024;
    private static final int LOG_BYTES = 1_500;

    private final BilledParts parts;
    private final PriceList prices;

    IdleCost(BilledParts parts, PriceList prices) {
        this.parts = parts;
        this.prices = prices;
    }

    List<CostItem> items(boolean withPracticeAlarms, boolean withDashboard) {
        int alarms = parts.alarms() + (withPracticeAlarms ? parts.practiceAlarms() : 0);
        double polls = (double) parts.polledQueues() * POLLS_AN_HOUR * HOURS;
        double calls = (double) parts.hourlySchedules() * HOURS;
        double seconds = calls * SECONDS_A_START * parts.megabytes() / MEGABYTES_A_GIGABYTE;
        List<CostItem> items = new ArrayList<>();
        items.add(item("KMS keys", parts.keys(), "kms.key.month"));
        items.add(item("alarms", (double) alarms * parts.alarmMetrics(), "alarm.month"));
        if (withDashboard) {
            items.add(item("dashboards", parts.dashboards(), "dashboard.month"));
        }
        items.add(item("polls of queues by Lambda", polls, "sqs.request.million"));
        items.add(item("calls by schedules", calls, "scheduler.million"));
        items.add(item("Lambda requests", calls, "lambda.request.million"));
        items.add(item("Lambda gigabyte seconds, starts of 3 seconds", seconds, "lambda.arm.gigabyte.second"));
        items.add(item("KMS requests", calls, "kms.request.million"));
        items.add(item("bytes of logs", calls * LOG_BYTES, "logs.byte.million"));
        return items;
    }

    private CostItem item(String what, double quantity, String price) {
        return new CostItem(String.format(Locale.ROOT, "%,.0f %s", quantity, what), prices.of(price, quantity));
    }
}
