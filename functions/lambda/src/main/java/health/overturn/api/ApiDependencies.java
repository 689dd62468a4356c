package health.overturn.api;

import health.overturn.messaging.event.EventBus;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.practice.PracticeStore;

/// What the API answers from, and where it sends what it does not do itself.
public record ApiDependencies(DynamoDbTable table, PracticeStore practices, RecordsBucket records, EventBus bus) {}
