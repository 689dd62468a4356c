package health.overturn.local.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./overturn read FILE…`: what is in these remittances, and what in them is denied.
@Command(
        name = "read",
        description = "Reads remittances (X12 835, also in gzip or zip) and shows their denials.",
        mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {
    private static final int SOMETHING_TO_LOOK_AT = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "the files to read")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Option(names = "--strict", description = "exit with 1 if a file has a problem or could not be read whole")
    private boolean strict;

    @Option(names = "--why", description = "say for each listed denial which rule and table row decided")
    private boolean why;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "how many of the largest denials the table lists (default: ${DEFAULT-VALUE})")
    private int top;

    @Override
    public Integer call() throws IOException {
        files.forEach(this::requireReadable);
        if (top < 0) {
            throw refused("--top: expected 0 or more but was " + top);
        }
        JudgingTools desk = JudgingTools.standard();
        FileAnalyzer reading = new FileAnalyzer(desk, top);
        List<FileReport> reports = new ArrayList<>();
        for (Path file : files) {
            reports.add(reading.read(file));
        }
        ReadReport report = ReadReport.of(reports);
        if (json) {
            JsonReport.print(report, spec.commandLine().getOut());
        } else {
            TextReport text = new TextReport(report, spec.commandLine().getOut());
            text.print(top);
            if (why) {
                text.explain(top, desk);
            }
        }
        return strict && report.somethingToLookAt() ? SOMETHING_TO_LOOK_AT : 0;
    }

    private void requireReadable(Path file) {
        if (Files.isDirectory(file)) {
            throw refused(file + ": expected a file but was a directory");
        }
        if (!Files.exists(file)) {
            throw refused(file + ": no such file");
        }
        if (!Files.isReadable(file)) {
            throw refused(file + ": not readable");
        }
    }

    private ParameterException refused(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
