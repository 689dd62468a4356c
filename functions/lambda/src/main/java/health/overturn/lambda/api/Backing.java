package health.overturn.lambda.api;

import health.overturn.lambda.event.Bus;
import health.overturn.lambda.records.RecordsBucket;
import health.overturn.lambda.store.Practices;
import health.overturn.lambda.store.Table;

/// What the API answers from, and where it sends what it does not do itself.
public record Backing(Table table, Practices practices, RecordsBucket records, Bus bus) {}
