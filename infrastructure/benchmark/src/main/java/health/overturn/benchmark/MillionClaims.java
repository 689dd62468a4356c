package health.overturn.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/// Reads and judges a million claims in a JVM with 128 MB of heap, and compares the figures with the generator's.
final class MillionClaims {
    private static final int CLAIMS = 1_000_000;

    private final SampleFiles files;
    private final ComparisonReport report;

    MillionClaims(SampleFiles files, PrintStream out) {
        this.files = files;
        this.report = new ComparisonReport(out);
    }

    void run() throws IOException, InterruptedException {
        Path file = files.ofClaims(CLAIMS);
        Properties truth = files.truth(file);
        report.printLine("Reading and judging %,d bytes with -Xmx128m -XX:+UseSerialGC", Files.size(file));
        report.printLine("%s", Machine.describe());
        Properties measured = readInLittleMemory(file);
        for (String figure : new TreeSet<>(truth.stringPropertyNames())) {
            report.printLine("%-14s %,20d", figure, Long.parseLong(measured.getProperty(figure)));
            if (!truth.getProperty(figure).equals(measured.getProperty(figure))) {
                throw new IllegalStateException("%s: the generator wrote %s, but the reader counted %s"
                        .formatted(figure, truth.getProperty(figure), measured.getProperty(figure)));
            }
        }
        report.printLine(
                "All figures match the generator; peak heap %s MB, %s s by the clock, %s s of CPU",
                measured.getProperty("peakHeapMegabytes"),
                measured.getProperty("seconds"),
                measured.getProperty("cpuSeconds"));
    }

    private static Properties readInLittleMemory(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        MillionClaimsMain.class.getName(),
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Properties measured = new Properties();
        try (Reader reader = process.inputReader(StandardCharsets.UTF_8)) {
            measured.load(reader);
        }
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the reading process ended with exit code " + exit);
        }
        return measured;
    }
}
