package health.overturn.local.function;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// Starts instances in this process. All of a function's instances write to one log.
public final class ThreadStarter implements InstanceStarter {
    static {
        // The JDK reads this once, with its first connection. The functions share its idle connections to the table.
        // With more of them, the JDK's server would close some at the moment of their next use.
        System.setProperty("http.maxConnections", "128");
        InProcessHttpService.install();
    }

    private final LaunchSpec launch;
    private final PrintStream log;

    public ThreadStarter(LaunchSpec launch) {
        this.launch = launch;
        this.log = openLog(launch);
    }

    @Override
    public FunctionInstance start() {
        return new FunctionThread(launch, log);
    }

    @Override
    public String functionId() {
        return launch.function().id();
    }

    @Override
    public void close() {
        log.close();
    }

    private static PrintStream openLog(LaunchSpec launch) {
        try {
            return new PrintStream(
                    Files.newOutputStream(launch.logFile(), StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    true,
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("could not open the log " + launch.logFile(), e);
        }
    }
}
