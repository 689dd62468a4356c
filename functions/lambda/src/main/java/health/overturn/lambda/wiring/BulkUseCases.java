package health.overturn.lambda.wiring;

import health.overturn.api.ApiDependencies;
import health.overturn.api.ExportedDenialRows;
import health.overturn.operations.export.ExportSources;
import health.overturn.operations.export.ExportStore;
import health.overturn.operations.export.ExportedAdjudications;
import health.overturn.operations.export.ExportedDenials;
import health.overturn.operations.export.ExportedMoves;
import health.overturn.operations.export.ExportedSnapshots;
import health.overturn.operations.export.OrderExport;
import health.overturn.operations.export.RunExport;
import health.overturn.operations.increment.ChangedDenials;
import health.overturn.operations.measure.SnapshotStore;
import health.overturn.operations.publish.BufferedMoves;
import health.overturn.operations.publish.MoveLogReader;
import health.overturn.operations.upload.PresignedUploads;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.read.ReadLog;
import java.time.InstantSource;

/// Builds the use cases that move data in and out in bulk.
final class BulkUseCases {
    private final Backends backends;
    private final TableStores stores;
    private final InstantSource clock;

    /// @param clock the time at which logs are read
    BulkUseCases(Backends backends, TableStores stores, InstantSource clock) {
        this.backends = backends;
        this.stores = stores;
        this.clock = clock;
    }

    RunExport runExport() {
        RecordsBucket records = backends.records().get();
        return new RunExport(
                backends.practices(),
                new ExportStore(backends.table()),
                new ExportSources(
                        new ExportedDenials(
                                stores.denialIndex(),
                                stores.denials(),
                                records,
                                new ExportedDenialRows(new ReadLog(backends.table(), backends.uniqueNames()))),
                        new ExportedMoves(moveLogReader()),
                        new ExportedAdjudications(records),
                        new ExportedSnapshots(new SnapshotStore(records)),
                        records),
                backends.bus().get());
    }

    ApiDependencies.Flow dependencies() {
        return new ApiDependencies.Flow(
                moveLogReader(),
                new ChangedDenials(moveLogReader(), stores.denials()),
                new PresignedUploads(
                        backends.presigned().get(),
                        backends.uniqueNames(),
                        backends.intakeBucket().get(),
                        backends.table()),
                new OrderExport(
                        new ExportStore(backends.table()),
                        backends.bus().get(),
                        backends.presigned().get(),
                        backends.uniqueNames()));
    }

    private MoveLogReader moveLogReader() {
        return new MoveLogReader(
                new BufferedMoves(backends.table()), backends.records().get(), clock);
    }
}
