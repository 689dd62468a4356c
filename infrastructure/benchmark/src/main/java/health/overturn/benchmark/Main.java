package health.overturn.benchmark;

import health.overturn.benchmark.order.OrderComparison;
import java.io.IOException;
import java.nio.file.Path;

/// Runs one benchmark: `readers`, `million`, `intake` or `order`.
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
            default ->
                throw new IllegalArgumentException(
                        "unknown run \"%s\"; allowed: readers, million, intake, order".formatted(arguments[0]));
        }
    }
}
