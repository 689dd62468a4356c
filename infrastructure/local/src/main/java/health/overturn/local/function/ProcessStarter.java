package health.overturn.local.function;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts instances in processes of their own, with the JVM options of the deployed function.
public final class ProcessStarter implements InstanceStarter {
    private final LaunchSpec launch;
    private final String classPath;
    private final Optional<Path> cache;

    /// @param cache the JVM's ahead-of-time cache for the class path; a JVM that cannot use it starts without it
    public ProcessStarter(LaunchSpec launch, String classPath, Optional<Path> cache) {
        this.launch = launch;
        this.classPath = classPath;
        this.cache = cache;
    }

    @Override
    public FunctionInstance start() {
        return new FunctionProcess(launch, command());
    }

    @Override
    public String functionId() {
        return launch.function().id();
    }

    /// The instances share nothing.
    @Override
    public void close() {}

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx%dm".formatted(launch.function().megabytes())));
        cache.ifPresent(file -> command.add("-XX:AOTCache=" + file));
        command.addAll(List.of(
                "-cp", classPath, RuntimeLoop.class.getName(), launch.function().handler()));
        return command;
    }
}
