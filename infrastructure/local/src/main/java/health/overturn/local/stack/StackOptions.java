package health.overturn.local.stack;

import health.overturn.local.bucket.DiskSync;
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
/// @param hosting whether the functions have processes of their own
/// @param cache the JVM's ahead-of-time cache for this class path, if there is one
public record StackOptions(
        Path data,
        Ports ports,
        Tokens tokens,
        Optional<URI> dynamodb,
        String classPath,
        Durability durability,
        FunctionHosting hosting,
        Optional<Path> cache) {

    /// Options of a stack whose functions share its process, and whose acknowledged writes outlive it.
    public StackOptions(Path data, Ports ports, Tokens tokens, Optional<URI> dynamodb, String classPath) {
        this(
                data,
                ports,
                tokens,
                dynamodb,
                classPath,
                Durability.PROCESS,
                FunctionHosting.SHARED_PROCESS,
                Optional.empty());
    }

    /// Lets acknowledged writes outlive a loss of power too.
    public StackOptions durable() {
        return new StackOptions(data, ports, tokens, dynamodb, classPath, Durability.DISK, hosting, cache);
    }

    /// How the bucket waits for the disk before it answers an upload.
    DiskSync disk() {
        return durability == Durability.DISK ? DiskSync.FORCED : DiskSync.NONE;
    }

    /// Gives each instance of a function a process of its own.
    ///
    /// @param newCache makes the processes start faster
    public StackOptions isolated(Optional<Path> newCache) {
        return new StackOptions(
                data, ports, tokens, dynamodb, classPath, durability, FunctionHosting.OWN_PROCESSES, newCache);
    }
}
