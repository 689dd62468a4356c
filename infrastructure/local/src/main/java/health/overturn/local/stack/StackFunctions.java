package health.overturn.local.stack;

import health.overturn.local.function.FunctionPool;
import health.overturn.local.function.InstanceStarter;
import health.overturn.local.function.InvocationResult;
import health.overturn.local.function.LaunchSpec;
import health.overturn.local.function.ProcessStarter;
import health.overturn.local.function.StartGate;
import health.overturn.local.function.ThreadStarter;
import health.overturn.local.template.Deployment;
import health.overturn.local.template.FunctionDefinition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The functions of a stack by their logical id. All of them share the cores on which instances start.
final class StackFunctions implements AutoCloseable {
    private static final int CONCURRENCY = 10;

    private final StartGate gate = StartGate.ofThisMachine();
    private final Map<String, FunctionPool> pools = new ConcurrentHashMap<>();

    /// Adds a function. Its first instance starts at its first event, or when it is warmed up.
    void add(LaunchSpec launch, StackOptions options) {
        pools.put(launch.function().id(), new FunctionPool(starter(launch, options), gate, CONCURRENCY));
    }

    private static InstanceStarter starter(LaunchSpec launch, StackOptions options) {
        return switch (options.hosting()) {
            case SHARED_PROCESS -> new ThreadStarter(launch);
            case OWN_PROCESSES -> new ProcessStarter(launch, options.classPath(), options.cache());
        };
    }

    /// Starts an instance of each function for which somebody may wait from the first moment, in the background: of
    /// those behind the API, a queue or a stream. A process of its own costs too much to start for nothing.
    void warmUp(Deployment deployment, StackOptions options) {
        if (options.hosting() == FunctionHosting.OWN_PROCESSES) {
            return;
        }
        List<FunctionDefinition> functions = deployment.functions().stream()
                .filter(function -> !function.triggers().isEmpty())
                .toList();
        Thread.ofPlatform().daemon().name("warm up").start(() -> {
            try {
                for (FunctionDefinition function : functions) {
                    pool(function.id()).warmUp();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Invokes a function and waits for its result.
    InvocationResult invoke(String function, String event) {
        try {
            return pool(function).invoke(event);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return InvocationResult.NotStarted.of("the stack is stopping");
        }
    }

    /// Returns the live processes of a function that has processes of its own.
    List<ProcessHandle> processes(String function) {
        return pool(function).processes();
    }

    @Override
    public void close() {
        pools.values().forEach(FunctionPool::close);
    }

    private FunctionPool pool(String function) {
        return Objects.requireNonNull(pools.get(function), function);
    }
}
