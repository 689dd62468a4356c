package health.overturn.benchmark;

import health.overturn.benchmark.peer.EdiReader;
import health.overturn.benchmark.peer.Imsweb;
import health.overturn.benchmark.peer.Staedi;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/// Our reader beside its peers: first they must agree on every fact of the files, then they are timed.
final class SideBySide {
    private final Contestant ours = new OverturnReader();
    private final Contestant judging = new OverturnJudging();
    private final Contestant ediReader = new EdiReader();
    private final Contestant staedi = new Staedi();
    private final Contestant imsweb = new Imsweb();
    private final SampleFiles files;
    private final ComparisonReport report;

    SideBySide(SampleFiles files, PrintStream out) {
        this.files = files;
        this.report = new ComparisonReport(out);
    }

    void run() throws IOException {
        report.line("Reading an 835 into records, one thread, file in memory");
        report.line("%s", Machine.describe());
        small();
        Race twenty = large(20, 7);
        Race twoHundred = large(200, 3);
        judging(twenty, twoHundred);
    }

    private void small() throws IOException {
        FileBytes file = files.ofMegabytes(1).withLoopHeaders();
        agree(file, List.of(ours, ediReader, staedi, imsweb));
        Race race = new Race(file).with(ours, 40).with(imsweb, 1).run(4, 5);
        report.table("1 MB (" + file + ")", race);
    }

    private Race large(int megabytes, int rounds) throws IOException {
        FileBytes file = files.ofMegabytes(megabytes);
        agree(file, List.of(ours, ediReader, staedi));
        int times = Math.max(1, 80 / megabytes);
        Race race = new Race(file)
                .with(ours, times)
                .with(judging, times)
                .with(ediReader, 1)
                .with(staedi, 1)
                .run(1, rounds);
        report.table(megabytes + " MB (" + file + ")", race);
        return race;
    }

    /// @throws IllegalStateException where two readers see different facts: then no time means anything
    private void agree(FileBytes file, List<Contestant> readers) throws IOException {
        FileFingerprint expected = facts(readers.getFirst(), file);
        for (Contestant reader : readers) {
            FileFingerprint seen = facts(reader, file);
            if (!seen.equals(expected)) {
                throw new IllegalStateException("%s: expected %s but was %s".formatted(reader.name(), expected, seen));
            }
        }
        report.line("");
        report.line("%d readers agree: %s", readers.size(), expected);
    }

    private static FileFingerprint facts(Contestant reader, FileBytes file) throws IOException {
        FingerprintCounter count = new FingerprintCounter();
        reader.read(file.open(), count);
        return count.facts();
    }

    private void judging(Race... races) {
        report.line("");
        for (Race race : races) {
            report.line(
                    "Reading and judging together: %,.0f claims per CPU-second",
                    ComparisonReport.median(race.samplesOf(judging), Measurement::claimsPerCpuSecond));
        }
    }
}
