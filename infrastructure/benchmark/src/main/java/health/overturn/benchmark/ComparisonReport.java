package health.overturn.benchmark;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Prints benchmarks as tables.
final class ComparisonReport {
    private final PrintStream out;

    ComparisonReport(PrintStream out) {
        this.out = out;
    }

    void printLine(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    /// Prints one row for each reader: its own figures, and its cost as a multiple of the first reader's.
    void printTable(String title, ReaderBenchmark benchmark) {
        List<MeasuredReader> readers = benchmark.readers();
        printLine("");
        printLine(
                "%s, %d interleaved rounds",
                title, benchmark.measurementsOf(readers.getFirst()).size());
        printLine(
                "%-30s %8s %12s %14s   %s",
                "", "MB/s", "CPU ns/byte", "bytes/claim", "times slower, by CPU (by clock)");
        for (MeasuredReader reader : readers) {
            List<Measurement> measurements = benchmark.measurementsOf(reader);
            printLine(
                    "%-30s %8.1f %12.2f %,14.0f   %s",
                    reader.name(),
                    median(measurements, Measurement::megabytesPerSecond),
                    median(measurements, Measurement::cpuNanosPerByte),
                    median(measurements, Measurement::allocatedPerClaim),
                    reader.equals(readers.getFirst())
                            ? "1"
                            : timesSlower(benchmark.measurementsOf(readers.getFirst()), measurements));
        }
    }

    private static String timesSlower(List<Measurement> baseline, List<Measurement> compared) {
        Spread cpu = ratio(baseline, compared, Measurement::cpuNanosPerByte);
        Spread wall = ratio(baseline, compared, Measurement::wallNanosPerByte);
        return "%.1f [%.1f to %.1f] (%.1f)".formatted(cpu.median(), cpu.lowest(), cpu.highest(), wall.median());
    }

    static Spread ratio(List<Measurement> baseline, List<Measurement> compared, ToDoubleFunction<Measurement> cost) {
        return Spread.of(
                baseline.size(),
                round -> cost.applyAsDouble(compared.get(round)) / cost.applyAsDouble(baseline.get(round)));
    }

    static double median(List<Measurement> measurements, ToDoubleFunction<Measurement> figure) {
        return Spread.of(measurements.size(), round -> figure.applyAsDouble(measurements.get(round)))
                .median();
    }
}
