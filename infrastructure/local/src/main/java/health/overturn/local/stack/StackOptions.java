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
public record StackOptions(
        Path data, Ports ports, Tokens tokens, Optional<URI> dynamodb, String classPath, FunctionHosting hosting) {

    /// Options of a stack whose functions share its process.
    public StackOptions(Path data, Ports ports, Tokens tokens, Optional<URI> dynamodb, String classPath) {
        this(data, ports, tokens, dynamodb, classPath, FunctionHosting.SHARED_PROCESS);
    }

    public StackOptions withHosting(FunctionHosting newHosting) {
        return new StackOptions(data, ports, tokens, dynamodb, classPath, newHosting);
    }
}
