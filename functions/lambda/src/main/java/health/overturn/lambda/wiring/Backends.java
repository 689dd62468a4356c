package health.overturn.lambda.wiring;

import health.overturn.messaging.event.EventBus;
import health.overturn.storage.bucket.IntakeBucket;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.practice.PracticeStore;
import java.util.function.Supplier;

/// What the use cases keep things in and send events to.
///
/// @param intakeBucket made only for the functions that read uploads
/// @param records made only for the functions that read or write logs and figures
/// @param bus made only for the functions that publish events
public record Backends(
        DynamoDbTable table,
        PracticeStore practices,
        Supplier<IntakeBucket> intakeBucket,
        Supplier<RecordsBucket> records,
        Supplier<EventBus> bus) {}
