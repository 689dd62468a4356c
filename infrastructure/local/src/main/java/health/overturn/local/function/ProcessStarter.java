package health.overturn.local.function;

import java.nio.file.Path;
import java.util.List;

/// Starts instances in processes of their own, with the JVM options of the deployed function.
public final class ProcessStarter implements InstanceStarter {
    private final LaunchSpec launch;
    private final String classPath;

    public ProcessStarter(LaunchSpec launch, String classPath) {
        this.launch = launch;
        this.classPath = classPath;
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
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx%dm".formatted(launch.function().megabytes()),
                "-cp",
                classPath,
                RuntimeLoop.class.getName(),
                launch.function().handler());
    }
}
