package health.overturn.benchmark;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Races as tables that a person reads.
final class ComparisonReport {
    private final PrintStream out;

    ComparisonReport(PrintStream out) {
        this.out = out;
    }

    void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    /// One row a contestant: its own figures, and how many times its cost the first contestant's is.
    void table(String title, Race race) {
        List<Contestant> contestants = race.contestants();
        line("");
        line(
                "%s, %d rounds in turns",
                title, race.samplesOf(contestants.getFirst()).size());
        line("%-30s %8s %12s %14s   %s", "", "MB/s", "CPU ns/byte", "bytes/claim", "times slower, by CPU (by clock)");
        for (Contestant contestant : contestants) {
            List<Measurement> samples = race.samplesOf(contestant);
            line(
                    "%-30s %8.1f %12.2f %,14.0f   %s",
                    contestant.name(),
                    median(samples, Measurement::megabytesPerSecond),
                    median(samples, Measurement::cpuNanosPerByte),
                    median(samples, Measurement::allocatedPerClaim),
                    contestant.equals(contestants.getFirst())
                            ? "1"
                            : slower(race.samplesOf(contestants.getFirst()), samples));
        }
    }

    private static String slower(List<Measurement> ours, List<Measurement> theirs) {
        Spread cpu = ratio(ours, theirs, Measurement::cpuNanosPerByte);
        Spread wall = ratio(ours, theirs, Measurement::wallNanosPerByte);
        return "%.1f [%.1f to %.1f] (%.1f)".formatted(cpu.median(), cpu.lowest(), cpu.highest(), wall.median());
    }

    static Spread ratio(List<Measurement> ours, List<Measurement> theirs, ToDoubleFunction<Measurement> cost) {
        return Spread.of(
                ours.size(), round -> cost.applyAsDouble(theirs.get(round)) / cost.applyAsDouble(ours.get(round)));
    }

    static double median(List<Measurement> samples, ToDoubleFunction<Measurement> figure) {
        return Spread.of(samples.size(), round -> figure.applyAsDouble(samples.get(round)))
                .median();
    }
}
