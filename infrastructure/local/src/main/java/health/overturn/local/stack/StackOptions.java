package health.overturn.local.stack;

import health.overturn.local.bucket.DiskSync;
import health.overturn.local.gateway.Tokens;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Options of a local stack.
///
/// @param data the folder that holds the buckets, the table's journal, the logs and `events.ndjson`
/// @param dynamodb another DynamoDB to use instead of the table in memory
/// @param classPath the class path of the functions' processes
/// @param disk how the bucket waits for the disk before it answers an upload
public record StackOptions(
        Path data, Ports ports, Tokens tokens, Optional<URI> dynamodb, String classPath, DiskSync disk) {

    /// Options of a stack whose data need not outlive a failure of the machine.
    public StackOptions(Path data, Ports ports, Tokens tokens, Optional<URI> dynamodb, String classPath) {
        this(data, ports, tokens, dynamodb, classPath, DiskSync.NONE);
    }
}
