package health.overturn.benchmark;

import health.overturn.benchmark.peer.EdiReader;
import health.overturn.benchmark.peer.Imsweb;
import health.overturn.benchmark.peer.Staedi;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/// Compares Overturn's reader with its peers. First all must read the same content; then they are timed.
final class ReaderComparison {
    private final MeasuredReader overturn = new OverturnReader();
    private final MeasuredReader overturnJudging = new OverturnJudging();
    private final MeasuredReader ediReader = new EdiReader();
    private final MeasuredReader staedi = new Staedi();
    private final MeasuredReader imsweb = new Imsweb();
    private final SampleFiles files;
    private final ComparisonReport report;

    ReaderComparison(SampleFiles files, PrintStream out) {
        this.files = files;
        this.report = new ComparisonReport(out);
    }

    void run() throws IOException {
        report.printLine("Reading an 835 into records, one thread, file in memory");
        report.printLine("%s", Machine.describe());
        compareOnSmallFile();
        ReaderBenchmark twenty = compareOnLargeFile(20, 7);
        ReaderBenchmark twoHundred = compareOnLargeFile(200, 3);
        printJudgingRate(twenty, twoHundred);
    }

    private void compareOnSmallFile() throws IOException {
        FileBytes file = files.ofMegabytes(1).asImswebReadsIt();
        requireAgreement(file, List.of(overturn, ediReader, staedi, imsweb));
        ReaderBenchmark benchmark =
                new ReaderBenchmark(file).with(overturn, 40).with(imsweb, 1).run(4, 5);
        report.printTable("1 MB (" + file + ")", benchmark);
    }

    private ReaderBenchmark compareOnLargeFile(int megabytes, int rounds) throws IOException {
        FileBytes file = files.ofMegabytes(megabytes);
        requireAgreement(file, List.of(overturn, ediReader, staedi));
        int readsPerRound = Math.max(1, 80 / megabytes);
        ReaderBenchmark benchmark = new ReaderBenchmark(file)
                .with(overturn, readsPerRound)
                .with(overturnJudging, readsPerRound)
                .with(ediReader, 1)
                .with(staedi, 1)
                .run(1, rounds);
        report.printTable(megabytes + " MB (" + file + ")", benchmark);
        return benchmark;
    }

    /// @throws IllegalStateException where two readers disagree; their times would mean nothing
    private void requireAgreement(FileBytes file, List<MeasuredReader> readers) throws IOException {
        FileFingerprint expected = fingerprint(readers.getFirst(), file);
        for (MeasuredReader reader : readers) {
            FileFingerprint actual = fingerprint(reader, file);
            if (!actual.equals(expected)) {
                throw new IllegalStateException("%s and %s disagree: %s and %s"
                        .formatted(readers.getFirst().name(), reader.name(), expected, actual));
            }
        }
        report.printLine("");
        report.printLine("%d readers agree: %s", readers.size(), expected);
    }

    private static FileFingerprint fingerprint(MeasuredReader reader, FileBytes file) throws IOException {
        FingerprintCounter count = new FingerprintCounter();
        reader.read(file.open(), count);
        return count.fingerprint();
    }

    private void printJudgingRate(ReaderBenchmark... benchmarks) {
        report.printLine("");
        for (ReaderBenchmark benchmark : benchmarks) {
            report.printLine(
                    "Reading and judging together: %,.0f claims per CPU-second",
                    ComparisonReport.median(
                            benchmark.measurementsOf(overturnJudging), Measurement::claimsPerCpuSecond));
        }
    }
}
