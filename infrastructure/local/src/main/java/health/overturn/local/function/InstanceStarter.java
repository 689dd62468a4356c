package health.overturn.local.function;

/// Starts the instances of one function.
public sealed interface InstanceStarter extends AutoCloseable permits ProcessStarter, ThreadStarter {

    /// Begins to start an instance, and returns before it can take events.
    FunctionInstance start();

    String functionId();

    /// Releases what the instances share, once they are closed.
    @Override
    void close();
}
