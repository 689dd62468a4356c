package health.overturn.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.local.deadletter.LetterLine;
import health.overturn.local.deadletter.RedriveReport;
import health.overturn.local.progress.Backlog;
import health.overturn.local.progress.ExitCode;
import health.overturn.local.progress.IdleWait;
import health.overturn.local.progress.Progress;
import health.overturn.local.progress.UnfinishedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./overturn redrive`: replays the dead letters of the running local stack, and says what became of each.
@Command(
        name = "redrive",
        description = "Replays the dead letters of the running local stack, and says what became of each.",
        mixinStandardHelpOptions = true)
public final class RedriveCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolderOption folder = new DataFolderOption();

    @Option(
            names = "--patience",
            paramLabel = "MINUTES",
            defaultValue = "10",
            description = "stop waiting when nothing has moved for this long (default: ${DEFAULT-VALUE})")
    private int patienceMinutes;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (patienceMinutes < 1) {
            throw usageError("--patience: must be at least 1 minute; got %d".formatted(patienceMinutes));
        }
        try (StackClient stack = new StackClient(folder.requireRunningStack(spec), InstantSource.system())) {
            JsonNode answer = stack.redrive();
            if (!answer.has("replayed")) {
                throw usageError("the function Redrive failed; read logs/Redrive.log in the stack's data folder");
            }
            return report(stack, answer).code();
        }
    }

    private ExitCode report(StackClient stack, JsonNode answer) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        ExitCode waited = await(stack, out);
        RedriveReport report = new RedriveReport(
                LetterLine.listIn(answer, "SENT"), LetterLine.listIn(answer, "REMAINS"), stack.deadLetters());
        report.lines().forEach(out::println);
        out.flush();
        return waited == ExitCode.DONE ? report.exitCode() : waited;
    }

    /// Waits until the stack has done what was sent again.
    private ExitCode await(StackClient stack, PrintWriter out) throws InterruptedException {
        Progress progress = Progress.of(spec.commandLine().getErr());
        try {
            new IdleWait(stack::backlog, progress, IdleWait.machineClock(PAUSE), Duration.ofMinutes(patienceMinutes))
                    .until(Backlog::isEmpty);
            return ExitCode.DONE;
        } catch (UnfinishedException unfinished) {
            out.printf("Not finished: %s.%n", unfinished.getMessage());
            return ExitCode.UNFINISHED;
        }
    }

    private ParameterException usageError(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
