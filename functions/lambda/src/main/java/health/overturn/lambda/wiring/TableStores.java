package health.overturn.lambda.wiring;

import health.overturn.operations.job.RunReportStore;
import health.overturn.operations.prevention.ReviewStore;
import health.overturn.operations.reprocess.ReprocessingStore;
import health.overturn.storage.claim.ClaimStore;
import health.overturn.storage.claim.DenialWriter;
import health.overturn.storage.denial.AssigneeIndex;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.denial.ValueList;
import health.overturn.storage.dynamo.DynamoDbTable;
import java.time.InstantSource;

/// The readers and writers of the table that several use cases share. Each is built once, at its first use.
final class TableStores {
    private final Lazy<ClaimStore> claims;
    private final Lazy<DenialFinder> denials;
    private final Lazy<DenialIndexReader> denialIndex;
    private final Lazy<AssigneeIndex> assigneeIndex;
    private final Lazy<TierReader> tiers;
    private final Lazy<ValueList> valueList;
    private final Lazy<DenialWriter> writer;
    private final Lazy<RunReportStore> runReports;
    private final Lazy<ReviewStore> reviews;
    private final Lazy<ReprocessingStore> reprocessings;

    TableStores(DynamoDbTable table, InstantSource clock) {
        this.claims = new Lazy<>(() -> new ClaimStore(table));
        this.denials = new Lazy<>(() -> new DenialFinder(table));
        this.denialIndex = new Lazy<>(() -> new DenialIndexReader(table));
        this.assigneeIndex = new Lazy<>(() -> new AssigneeIndex(table, clock));
        this.tiers = new Lazy<>(() -> new TierReader(table, clock));
        this.valueList = new Lazy<>(() -> new ValueList(table, denials(), assigneeIndex(), clock));
        this.writer = new Lazy<>(() -> new DenialWriter(table));
        this.runReports = new Lazy<>(() -> new RunReportStore(table));
        this.reviews = new Lazy<>(() -> new ReviewStore(table));
        this.reprocessings = new Lazy<>(() -> new ReprocessingStore(table));
    }

    ClaimStore claims() {
        return claims.get();
    }

    DenialFinder denials() {
        return denials.get();
    }

    DenialIndexReader denialIndex() {
        return denialIndex.get();
    }

    AssigneeIndex assigneeIndex() {
        return assigneeIndex.get();
    }

    TierReader tiers() {
        return tiers.get();
    }

    ValueList valueList() {
        return valueList.get();
    }

    DenialWriter writer() {
        return writer.get();
    }

    RunReportStore runReports() {
        return runReports.get();
    }

    ReviewStore reviews() {
        return reviews.get();
    }

    ReprocessingStore reprocessings() {
        return reprocessings.get();
    }
}
