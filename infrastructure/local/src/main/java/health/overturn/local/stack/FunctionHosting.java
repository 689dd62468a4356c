package health.overturn.local.stack;

/// Where the instances of functions run.
public enum FunctionHosting {
    /// In the stack's own process, which starts fast and needs little memory.
    SHARED_PROCESS,
    /// Each in a process of its own behind Lambda's Runtime API, as they do in the cloud.
    OWN_PROCESSES
}
