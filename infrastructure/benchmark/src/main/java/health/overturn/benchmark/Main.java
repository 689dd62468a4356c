package health.overturn.benchmark;

import health.overturn.benchmark.engine.EngineRate;
import health.overturn.benchmark.engine.FolderStart;
import health.overturn.benchmark.list.ListCost;
import health.overturn.benchmark.order.OrderComparison;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Runs one benchmark: `readers`, `million`, `intake`, `order`, `table`, `folder` or `lists`.
public final class Main {
    private Main() {}

    /// @param arguments the name of the benchmark, and the folder for generated files
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SampleFiles files = new SampleFiles(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "readers" -> new ReaderComparison(files, System.out).run();
            case "million" -> new MillionClaims(files, System.out).run();
            case "intake" -> new IntakeRate(System.out).run();
            case "order" -> new OrderComparison(System.out).run();
            case "table" -> new EngineRate(Path.of(arguments[1], "engine"), otherDynamodb(), System.out).run();
            case "folder" -> new FolderStart(Path.of(arguments[1], "engine", "million"), System.out).run();
            case "lists" -> new ListCost(listPairs(), System.out).run();
            default ->
                throw new IllegalArgumentException(
                        "unknown run \"%s\"; allowed: readers, million, intake, order, table, folder, lists".formatted(arguments[0]));
        }
    }

    /// The other DynamoDB that `table` measures.
    private static Optional<URI> otherDynamodb() {
        return Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL_DYNAMODB")).map(URI::create);
    }

    /// How many pairs `lists` measures of each list.
    private static int listPairs() {
        return Integer.parseInt(System.getenv().getOrDefault("OVERTURN_LIST_PAIRS", "2000"));
    }
}
