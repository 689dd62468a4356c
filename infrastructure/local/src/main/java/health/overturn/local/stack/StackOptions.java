package health.overturn.local.stack;

import health.overturn.local.gateway.Tokens;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Options of a local stack.
///
/// @param data the folder that holds the buckets, the table's journal, the logs and `events.ndjson`
/// @param dynamodb another DynamoDB to use instead of the table in memory
/// @param classPath the class path of the functions' processes
/// @param hosting whether the functions have processes of their own
/// @param cache the JVM's ahead-of-time cache for this class path, if there is one
public record StackOptions(
        Path data,
        Ports ports,
        Tokens tokens,
        Optional<URI> dynamodb,
        String classPath,
        FunctionHosting hosting,
        Optional<Path> cache) {

    /// Options of a stack whose functions share its process.
    public StackOptions(Path data, Ports ports, Tokens tokens, Optional<URI> dynamodb, String classPath) {
        this(data, ports, tokens, dynamodb, classPath, FunctionHosting.SHARED_PROCESS, Optional.empty());
    }

    /// Gives each instance of a function a process of its own.
    ///
    /// @param newCache makes the processes start faster
    public StackOptions isolated(Optional<Path> newCache) {
        return new StackOptions(
                data, ports, tokens, dynamodb, classPath, FunctionHosting.OWN_PROCESSES, newCache);
    }
}
