package health.overturn.local.read;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./overturn read FILE…`: prints what remittances contain and which claims they deny.
@Command(
        name = "read",
        description =
                "Reads remittances (X12 835, also in gzip or zip), shows their denials file by file, and folds them as the"
                        + " history of one practice.",
        mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {
    private static final int EXIT_NEEDS_ATTENTION = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "the files to read")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Option(names = "--csv", description = "print the denials that the files come to as a table in CSV")
    private boolean csv;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "the day for which the denials hold, such as 2026-11-30 (default: today)")
    private @Nullable LocalDate asOf;

    @Option(names = "--strict", description = "exit with code 1 if a file has a problem or cannot be read completely")
    private boolean strict;

    @Option(names = "--why", description = "name the rule and the table row that decided each listed denial")
    private boolean why;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "number of the largest denials to list (default: ${DEFAULT-VALUE})")
    private int top;

    @Override
    public Integer call() throws IOException {
        files.forEach(this::requireReadable);
        if (top < 0) {
            throw usageError("--top: must be 0 or more; got " + top);
        }
        if (json && csv) {
            throw usageError("--csv: cannot be combined with --json; name one of them");
        }
        JudgingTools tools = JudgingTools.standard();
        HistoryCommand history =
                new HistoryCommand(files, tools, asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf);
        PrintWriter out = spec.commandLine().getOut();
        if (csv) {
            history.fold(new HistoryCsv(out)::print);
            out.flush();
            return 0;
        }
        FileAnalyzer analyzer = new FileAnalyzer(tools, top);
        List<FileReport> reports = new ArrayList<>();
        for (Path file : files) {
            reports.add(analyzer.analyze(file));
        }
        ReadReport report = ReadReport.of(reports);
        if (json) {
            JsonReport.print(report, history, out);
        } else {
            TextReport text = new TextReport(report, out);
            text.print(top);
            if (why) {
                text.printExplanations(top, tools);
            }
            HistoryText.print(history, top, out);
        }
        return strict && report.needsAttention() ? EXIT_NEEDS_ATTENTION : 0;
    }

    private void requireReadable(Path file) {
        if (Files.isDirectory(file)) {
            throw usageError(file + ": is a directory; name a file");
        }
        if (!Files.exists(file)) {
            throw usageError(file + ": no such file");
        }
        if (!Files.isReadable(file)) {
            throw usageError(file + ": cannot be read; check its permissions");
        }
    }

    private ParameterException usageError(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
