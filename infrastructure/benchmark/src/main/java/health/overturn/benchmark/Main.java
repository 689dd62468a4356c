package health.overturn.benchmark;

import health.overturn.benchmark.order.OrderComparison;
import java.io.IOException;
import java.nio.file.Path;

/// Measures what it is asked to: `readers` beside their peers, a `million` claims in little memory,
/// the `intake` beside bare puts, or the `order` of work.
public final class Main {
    private Main() {}

    /// @param arguments what to measure, and the folder that keeps the generated files
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SampleFiles files = new SampleFiles(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "readers" -> new ReaderComparison(files, System.out).run();
            case "million" -> new MillionClaims(files, System.out).run();
            case "intake" -> new IntakeRate(System.out).run();
            case "order" -> new OrderComparison(System.out).run();
            default ->
                throw new IllegalArgumentException(
                        "run: expected readers, million, intake or order but was " + arguments[0]);
        }
    }
}
