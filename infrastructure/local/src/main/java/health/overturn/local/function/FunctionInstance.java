package health.overturn.local.function;

import java.time.Duration;
import java.util.Optional;

/// One place in which a function runs: one event at a time, warm between events.
sealed interface FunctionInstance extends AutoCloseable permits FunctionProcess, FunctionThread {

    /// Waits until the instance can take an event. One that does not start is dead.
    void awaitStart(Duration limit) throws InterruptedException, StartFailedException;

    /// Invokes the function with one event and waits for the result, at most for the function's timeout. An instance
    /// that exceeds it is dead.
    InvocationResult invoke(String event) throws InterruptedException;

    /// Returns whether the instance can take another event.
    boolean isAlive();

    /// Returns the process that the instance has for itself.
    Optional<ProcessHandle> process();

    @Override
    void close();
}
