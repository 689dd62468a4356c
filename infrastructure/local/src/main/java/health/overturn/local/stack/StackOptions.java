package health.overturn.local.stack;

import health.overturn.local.gateway.Tokens;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// How to run it.
///
/// @param data the folder of the bucket, the table's journal, the logs and `events.ndjson`
/// @param dynamodb another DynamoDB to use instead of the table in memory
/// @param classPath where the functions' processes find their classes
public record StackOptions(Path data, Ports ports, Tokens tokens, Optional<URI> dynamodb, String classPath) {}
