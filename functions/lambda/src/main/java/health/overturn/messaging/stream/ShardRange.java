package health.overturn.messaging.stream;

/// Part of a shard of the table's stream.
///
/// @param stream the ARN of the stream
/// @param shard the id of the shard
/// @param start the sequence number of the first record
/// @param end the sequence number of the last record
public record ShardRange(String stream, String shard, String start, String end) {}
