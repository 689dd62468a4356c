package health.overturn.lambda.wiring;

import health.overturn.api.Api;
import health.overturn.api.ApiDependencies;
import health.overturn.messaging.event.IntakeMessageParser;
import health.overturn.messaging.queue.UnpublishedChangeQueue;
import health.overturn.messaging.stream.StreamShardReader;
import health.overturn.operations.command.AcceptAlias;
import health.overturn.operations.command.BatchMembers;
import health.overturn.operations.command.CoverOwner;
import health.overturn.operations.command.EnterManualDenials;
import health.overturn.operations.command.HandOverWork;
import health.overturn.operations.command.MoveDenial;
import health.overturn.operations.export.RunExport;
import health.overturn.operations.intake.ContentHashes;
import health.overturn.operations.intake.FileProgressStore;
import health.overturn.operations.intake.FileRereader;
import health.overturn.operations.intake.RemittanceIntake;
import health.overturn.operations.intake.UnreadUploads;
import health.overturn.operations.intake.UploadAttempt;
import health.overturn.operations.job.CycleJob;
import health.overturn.operations.job.PracticeJob;
import health.overturn.operations.job.TopDenialsRecorder;
import health.overturn.operations.job.TopDenialsStore;
import health.overturn.operations.job.TriageJob;
import health.overturn.operations.ledger.Ledger;
import health.overturn.operations.ledger.UploadListing;
import health.overturn.operations.letter.LetterStore;
import health.overturn.operations.measure.LetterTask;
import health.overturn.operations.measure.ReportTask;
import health.overturn.operations.measure.RollupCheckpointStore;
import health.overturn.operations.measure.RollupStore;
import health.overturn.operations.measure.RollupUpdater;
import health.overturn.operations.measure.SnapshotJob;
import health.overturn.operations.measure.SnapshotStore;
import health.overturn.operations.prevention.MoveReview;
import health.overturn.operations.prevention.ReviewTask;
import health.overturn.operations.publish.BufferedMoves;
import health.overturn.operations.publish.MoveLog;
import health.overturn.operations.publish.MovePublisher;
import health.overturn.operations.publish.StreamPublisher;
import health.overturn.operations.reconcile.PublishedVersionsStore;
import health.overturn.operations.reconcile.ReconcileJob;
import health.overturn.operations.redrive.DeadLetterReplayer;
import health.overturn.operations.redrive.LetterDescriber;
import health.overturn.operations.repeat.AnswerStore;
import health.overturn.operations.report.ReportStore;
import health.overturn.operations.reprocess.DifferenceFinder;
import health.overturn.operations.reprocess.ManualDenials;
import health.overturn.operations.reprocess.RejudgeDenials;
import health.overturn.operations.reprocess.Reprocess;
import health.overturn.operations.worklist.BatchQuery;
import health.overturn.operations.worklist.EscalationQuery;
import health.overturn.operations.worklist.Hands;
import health.overturn.operations.worklist.LaneReader;
import health.overturn.operations.worklist.ListSummaries;
import health.overturn.operations.worklist.QueueQuery;
import health.overturn.operations.worklist.SmallBalanceQuery;
import health.overturn.operations.worklist.TieredList;
import health.overturn.operations.worklist.WorklistQuery;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.claim.AliasProposalStore;
import health.overturn.storage.conversation.ConversationStore;
import health.overturn.storage.denial.WatchFinder;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.read.ReadLog;
import health.overturn.storage.record.AdjudicationLogWriter;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;

/// Builds the use cases from their collaborators, for functions and tests alike.
public final class UseCases {
    private final Backends backends;
    private final TableStores stores;
    private final BulkUseCases bulk;
    private final InstantSource clock;

    /// @param clock the time at which jobs run and log objects are written
    public UseCases(Backends backends, InstantSource clock) {
        this.backends = backends;
        this.stores = new TableStores(backends.table(), clock);
        this.bulk = new BulkUseCases(backends, stores, clock);
        this.clock = clock;
    }

    public UploadAttempt uploadAttempt() {
        return new UploadAttempt(remittanceIntake(), unreadUploads());
    }

    private UnreadUploads unreadUploads() {
        return new UnreadUploads(backends.table());
    }

    public RemittanceIntake remittanceIntake() {
        DynamoDbTable table = backends.table();
        return new RemittanceIntake(
                backends.practices(),
                stores.claims(),
                new Ledger(table),
                unreadUploads(),
                new FileProgressStore(table),
                new ContentHashes(table),
                backends.intakeBucket().get(),
                new AdjudicationLogWriter(backends.records().get(), clock),
                backends.bus().get());
    }

    public Reprocess reprocess() {
        DynamoDbTable table = backends.table();
        return new Reprocess(
                backends.practices(),
                stores.reprocessings(),
                new UploadListing(table),
                new FileRereader(
                        new FileProgressStore(table), backends.intakeBucket().get()),
                new ManualDenials(stores.valueList()),
                new DifferenceFinder(table),
                new RejudgeDenials(table, stores.claims(), stores.writer()),
                backends.bus().get());
    }

    public RunExport runExport() {
        return bulk.runExport();
    }

    public MoveLog moveLog() {
        return new MoveLog(
                new BufferedMoves(backends.table()), backends.records().get(), clock);
    }

    public MovePublisher movePublisher() {
        return new MovePublisher(moveLog(), backends.bus().get());
    }

    /// @param unreadable the queue of changes that cannot be read
    public StreamPublisher streamPublisher(UnpublishedChangeQueue unreadable) {
        return new StreamPublisher(movePublisher(), unreadable);
    }

    /// @param uploads sends a message to the intake queue
    /// @param reprocessings sends a message to the reprocessing queue
    public DeadLetterReplayer deadLetterReplayer(
            StreamShardReader shards, Consumer<String> uploads, Consumer<String> reprocessings) {
        return new DeadLetterReplayer(
                backends.table(),
                movePublisher(),
                shards,
                new DeadLetterReplayer.Destinations(
                        backends.practices(), backends.bus().get(), sendUpload(uploads), reprocessings));
    }

    public LetterDescriber letterDescriber() {
        return new LetterDescriber(unreadUploads());
    }

    /// Sends a message to the intake queue again once its upload has a row in the ledger.
    private Consumer<String> sendUpload(Consumer<String> uploads) {
        return body -> {
            unreadUploads().giveUpIfUnknown(IntakeMessageParser.parse(body));
            uploads.accept(body);
        };
    }

    public PracticeJob rerouteJob() {
        return CycleJob.reroute(
                stores.denialIndex(),
                stores.writer(),
                stores.runReports(),
                backends.bus().get());
    }

    public PracticeJob middleLayerJob() {
        return CycleJob.middleLayer(
                stores.denialIndex(),
                stores.writer(),
                stores.runReports(),
                backends.bus().get());
    }

    public PracticeJob escalateJob() {
        return CycleJob.escalate(
                stores.denialIndex(),
                stores.writer(),
                stores.runReports(),
                backends.bus().get());
    }

    public PracticeJob triageJob() {
        return new TriageJob(
                stores.claims(),
                stores.denialIndex(),
                stores.runReports(),
                new TopDenialsRecorder(stores.denialIndex(), new TopDenialsStore(backends.table())),
                backends.bus().get());
    }

    public PracticeJob reconcileJob() {
        MoveLog log = moveLog();
        return new ReconcileJob(
                stores.denialIndex(),
                stores.runReports(),
                new PublishedVersionsStore(backends.records().get()),
                log,
                new MovePublisher(log, backends.bus().get()),
                backends.bus().get(),
                clock);
    }

    /// The job of the daily and of the weekly snapshot.
    public PracticeJob snapshotJob() {
        RecordsBucket records = backends.records().get();
        SnapshotStore snapshots = new SnapshotStore(records);
        return new SnapshotJob(
                moveLog(),
                new RollupUpdater(
                        new RollupCheckpointStore(backends.table()), new RollupStore(records), records, clock),
                snapshots,
                new ReportTask(new ReportStore(records)),
                new ReviewTask(stores.reviews(), backends.bus().get()),
                new LetterTask(
                        snapshots,
                        new LetterStore(records),
                        stores.reviews(),
                        backends.bus().get()),
                backends.bus().get());
    }

    public Api api() {
        return new Api(new ApiDependencies(
                backends.practices(),
                new ApiDependencies.Denials(
                        stores.denials(),
                        stores.tiers(),
                        stores.valueList(),
                        new WatchFinder(backends.table()),
                        new ReadLog(backends.table(), () -> UUID.randomUUID().toString()),
                        new ConversationStore(backends.table())),
                lists(),
                commands(),
                figures(),
                new ApiDependencies.Records(
                        new Ledger(backends.table()),
                        stores.runReports(),
                        new TopDenialsStore(backends.table()),
                        stores.reprocessings(),
                        unreadUploads(),
                        new AliasProposalStore(backends.table())),
                bulk.dependencies(),
                backends.bus().get(),
                new AnswerStore(backends.table(), () -> UUID.randomUUID().toString())));
    }

    private ApiDependencies.Lists lists() {
        TieredList tiered = new TieredList(stores.denials(), stores.tiers(), stores.valueList());
        Hands hands = new Hands(stores.assigneeIndex(), clock);
        QueueQuery queues = new QueueQuery(stores.denials(), stores.assigneeIndex(), stores.tiers(), tiered);
        SmallBalanceQuery smallBalances =
                new SmallBalanceQuery(stores.denials(), stores.denialIndex(), stores.tiers(), stores.valueList());
        return new ApiDependencies.Lists(
                new WorklistQuery(stores.denials(), stores.tiers(), hands, tiered),
                queues,
                new EscalationQuery(stores.denials(), stores.assigneeIndex(), stores.tiers()),
                smallBalances,
                new BatchQuery(stores.denialIndex(), new LaneReader(stores.denials(), stores.tiers())),
                new ListSummaries(stores.assigneeIndex(), stores.tiers(), hands, smallBalances, stores.denialIndex()));
    }

    private ApiDependencies.Commands commands() {
        return new ApiDependencies.Commands(
                moveDenial(),
                new BatchMembers(stores.denialIndex()),
                new CoverOwner(stores.assigneeIndex(), stores.denialIndex(), stores.writer()),
                new HandOverWork(stores.assigneeIndex(), stores.denialIndex(), stores.writer()),
                new EnterManualDenials(stores.claims(), stores.denials(), stores.denialIndex()),
                new MoveReview(stores.reviews()),
                new AcceptAlias(backends.practices(), new AliasProposalStore(backends.table())));
    }

    public MoveDenial moveDenial() {
        return new MoveDenial(stores.denials(), stores.writer(), stores.tiers());
    }

    private ApiDependencies.Figures figures() {
        RecordsBucket records = backends.records().get();
        return new ApiDependencies.Figures(
                new SnapshotStore(records), new ReportStore(records), new LetterStore(records), stores.reviews());
    }
}
