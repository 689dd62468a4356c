package health.overturn.benchmark;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Races as tables that a person reads.
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
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
            List<Sample> samples = race.samplesOf(contestant);
            line(
                    "%-30s %8.1f %12.2f %,14.0f   %s",
                    contestant.name(),
                    median(samples, Sample::megabytesPerSecond),
                    median(samples, Sample::cpuNanosPerByte),
                    median(samples, Sample::allocatedPerClaim),
                    contestant.equals(contestants.getFirst())
                            ? "1"
                            : slower(race.samplesOf(contestants.getFirst()), samples));
        }
    }

    private static String slower(List<Sample> ours, List<Sample> theirs) {
        Spread cpu = ratio(ours, theirs, Sample::cpuNanosPerByte);
        Spread wall = ratio(ours, theirs, Sample::wallNanosPerByte);
        return "%.1f [%.1f to %.1f] (%.1f)".formatted(cpu.median(), cpu.lowest(), cpu.highest(), wall.median());
    }

    static Spread ratio(List<Sample> ours, List<Sample> theirs, ToDoubleFunction<Sample> cost) {
        return Spread.of(
                ours.size(), round -> cost.applyAsDouble(theirs.get(round)) / cost.applyAsDouble(ours.get(round)));
    }

    static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return Spread.of(samples.size(), round -> figure.applyAsDouble(samples.get(round)))
                .median();
    }
}
