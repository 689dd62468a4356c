package health.overturn.local.progress;

import java.io.Console;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Says what a long command does. On a terminal each step has a line. Anywhere else, such as in a file or a CI log,
/// there is at most one line a minute.
public final class Progress {
    private static final Duration LOG_INTERVAL = Duration.ofMinutes(1);
    private static final Duration TERMINAL_INTERVAL = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final InstantSource clock;
    private final Pace pace;
    private final Instant startedAt;
    private Instant lastLineAt;

    /// The least time between two lines, for steps and for what is being waited for.
    private record Pace(Duration steps, Duration waits) {}

    private Progress(PrintWriter out, InstantSource clock, Pace pace) {
        this.out = out;
        this.clock = clock;
        this.pace = pace;
        this.startedAt = clock.instant();
        this.lastLineAt = startedAt;
    }

    /// Returns the progress for where this process writes: a terminal or not.
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where there is no terminal
    public static Progress of(PrintWriter out) {
        Console console = System.console();
        return console != null && console.isTerminal()
                ? onTerminal(out, InstantSource.system())
                : inLog(out, InstantSource.system());
    }

    public static Progress onTerminal(PrintWriter out, InstantSource clock) {
        return new Progress(out, clock, new Pace(Duration.ZERO, TERMINAL_INTERVAL));
    }

    public static Progress inLog(PrintWriter out, InstantSource clock) {
        return new Progress(out, clock, new Pace(LOG_INTERVAL, LOG_INTERVAL));
    }

    /// Returns a progress that says nothing.
    public static Progress silent() {
        return inLog(new PrintWriter(Writer.nullWriter()), InstantSource.system());
    }

    /// Says what begins or has happened.
    public void step(String line) {
        sayAfter(pace.steps(), () -> line);
    }

    /// Says what the command waits for. Call it as often as you look.
    public void waiting(Supplier<String> line) {
        sayAfter(pace.waits(), line);
    }

    /// Says at once what a person should know, wherever the output goes.
    public void warn(String line) {
        sayAfter(Duration.ZERO, () -> line);
    }

    private synchronized void sayAfter(Duration interval, Supplier<String> line) {
        Instant now = clock.instant();
        if (Duration.between(lastLineAt, now).compareTo(interval) >= 0) {
            lastLineAt = now;
            Duration elapsed = Duration.between(startedAt, now);
            out.printf("%3d:%02d  %s%n", elapsed.toMinutes(), elapsed.toSecondsPart(), line.get());
            out.flush();
        }
    }
}
