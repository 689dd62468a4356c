package health.overturn.lambda.wiring;

import health.overturn.messaging.event.EventBus;
import health.overturn.storage.bucket.IntakeBucket;
import health.overturn.storage.bucket.PresignedRequests;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.practice.PracticeStore;
import java.util.function.Supplier;

/// The storage and the event bus that the use cases work on.
///
/// @param intakeBucket built only for functions that read uploads
/// @param records built only for functions that read or write logs and figures
/// @param bus built only for functions that publish events
/// @param presigned built only for functions that sign requests to S3
/// @param uniqueNames makes 32 random hexadecimal digits
public record Backends(
        DynamoDbTable table,
        PracticeStore practices,
        Supplier<IntakeBucket> intakeBucket,
        Supplier<RecordsBucket> records,
        Supplier<EventBus> bus,
        Supplier<PresignedRequests> presigned,
        Supplier<String> uniqueNames) {}
