package health.overturn.local.stack;

import health.overturn.local.gateway.Tokens;
import health.overturn.table.store.Database.Durability;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Options of a local stack.
///
/// @param data the folder that holds the buckets, the database, the logs and `events.ndjson`
/// @param dynamodb another DynamoDB to use instead of the built-in table
/// @param classPath the class path of the functions' processes
/// @param durability what an acknowledged write of the built-in table outlives
public record StackOptions(
        Path data, Ports ports, Tokens tokens, Optional<URI> dynamodb, String classPath, Durability durability) {

    /// Options of a stack whose acknowledged writes outlive its process.
    public StackOptions(Path data, Ports ports, Tokens tokens, Optional<URI> dynamodb, String classPath) {
        this(data, ports, tokens, dynamodb, classPath, Durability.PROCESS);
    }
}
