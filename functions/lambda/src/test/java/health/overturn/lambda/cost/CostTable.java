package health.overturn.lambda.cost;

import health.overturn.lambda.capacity.CapacityCount;
import health.overturn.storage.dynamo.Item;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Prints counted units as a table of dollars per million claims, the most expensive row first.
final class CostTable {
    private static final Map<String, String> PARTITIONS = Map.ofEntries(
            Map.entry("C", "claim"),
            Map.entry("L", "link"),
            Map.entry("N", "numbers"),
            Map.entry("F", "file"),
            Map.entry("B", "content"),
            Map.entry("R", "ledger"),
            Map.entry("P", "directory"),
            Map.entry("S", "settings"),
            Map.entry("U", "report"),
            Map.entry("T", "top"),
            Map.entry("J", "slip"),
            Map.entry("M", "bookmark"),
            Map.entry("Q", "review"),
            Map.entry("V", "patient read"));
    private static final Map<String, String> CLAIM_ITEMS =
            Map.of("A", "fact", "H", "pointer", "D", "denial", "W", "watch");
    private static final Map<String, String> JUDGEMENTS = Map.of(
            "D", "denied fact", "S", "settled fact", "W", "watched fact", "R", "reversal", "P", "predetermination");

    /// The prices of `overturn cost`.
    private static final Path PRICES =
            Path.of("../../infrastructure/local/src/main/resources/health/overturn/local/cost/prices.properties");

    private final Properties prices = new Properties();
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> storageRows = new ArrayList<>();
    private final double perMillion;

    private record Row(String name, double quantity, double dollars) {}

    CostTable(int claims) throws IOException {
        perMillion = 1_000_000.0 / claims;
        try (Reader in = Files.newBufferedReader(PRICES)) {
            prices.load(in);
        }
    }

    /// Returns the kind of an item by its key and judgement.
    static String kind(Map<String, AttributeValue> attributes) {
        Item item = Item.of(attributes);
        String partition = item.text("pk").split("#", -1)[1];
        String sort = item.text("sk");
        if (item.has("j") && !sort.startsWith("W")) {
            return JUDGEMENTS.getOrDefault(item.text("j"), "?");
        }
        return partition.equals("C") && !sort.isEmpty()
                ? CLAIM_ITEMS.getOrDefault(sort.substring(0, 1), "?")
                : PARTITIONS.getOrDefault(partition, "?");
    }

    CostTable with(CapacityCount count) {
        count.writes().forEach((kind, units) -> add("write: " + kind, "dynamodb.write.million", units));
        count.halfReads().forEach((kind, halves) -> add("read: " + kind, "dynamodb.read.million", halves / 2.0));
        return this;
    }

    CostTable with(String name, String price, double quantity) {
        add(name, price, quantity);
        return this;
    }

    CostTable withSeconds(double seconds) {
        double dollars = seconds * perMillion * Double.parseDouble(prices.getProperty("lambda.arm.gigabyte.second"));
        rows.add(new Row("Lambda, gigabyte seconds as measured here", seconds * perMillion, dollars));
        return this;
    }

    /// Adds the cost of stored bytes for each month.
    CostTable withStorage(String name, String price, long bytes) {
        double gigabytes = bytes * perMillion / 1e9;
        storageRows.add(new Row(name, gigabytes, gigabytes * Double.parseDouble(prices.getProperty(price))));
        return this;
    }

    private void add(String name, String price, double quantity) {
        double million = quantity * perMillion;
        rows.add(new Row(name, million, million / 1_000_000 * Double.parseDouble(prices.getProperty(price))));
    }

    double dollars(String prefix) {
        return rows.stream()
                .filter(row -> row.name().startsWith(prefix))
                .mapToDouble(Row::dollars)
                .sum();
    }

    void print() {
        print("| what | per million claims | dollars |");
        print("|---|---|---|");
        rows.stream()
                .sorted(Comparator.comparingDouble(Row::dollars).reversed())
                .forEach(row ->
                        print(line(row.name(), String.format(Locale.ROOT, "%,.0f", row.quantity()), row.dollars())));
        print(line("all writes", "", dollars("write: ")));
        print(line("all reads", "", dollars("read: ")));
        print(line("**all** at the prices of " + prices.getProperty("asOf"), "", dollars("")));
        storageRows.forEach(
                row -> print(line(row.name(), String.format(Locale.ROOT, "%.2f GB", row.quantity()), row.dollars())));
    }

    private static String line(String name, String quantity, double dollars) {
        return String.format(Locale.ROOT, "| %s | %s | %.4f |", name, quantity, dollars);
    }

    static void print(String line) {
        System.out.println("PRINT " + line);
    }
}
