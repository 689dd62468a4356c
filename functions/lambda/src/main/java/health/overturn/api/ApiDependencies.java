package health.overturn.api;

import health.overturn.messaging.event.EventBus;
import health.overturn.operations.command.AcceptAlias;
import health.overturn.operations.command.BatchMembers;
import health.overturn.operations.command.CoverOwner;
import health.overturn.operations.command.EnterManualDenials;
import health.overturn.operations.command.HandOverWork;
import health.overturn.operations.command.MoveDenial;
import health.overturn.operations.export.OrderExport;
import health.overturn.operations.increment.ChangedDenials;
import health.overturn.operations.intake.UnreadUploads;
import health.overturn.operations.job.RunReportStore;
import health.overturn.operations.job.TopDenialsStore;
import health.overturn.operations.ledger.Ledger;
import health.overturn.operations.letter.LetterStore;
import health.overturn.operations.measure.SnapshotStore;
import health.overturn.operations.prevention.MoveReview;
import health.overturn.operations.prevention.ReviewStore;
import health.overturn.operations.publish.MoveLogReader;
import health.overturn.operations.repeat.AnswerStore;
import health.overturn.operations.report.ReportStore;
import health.overturn.operations.reprocess.ReprocessingStore;
import health.overturn.operations.upload.PresignedUploads;
import health.overturn.operations.worklist.BatchQuery;
import health.overturn.operations.worklist.EscalationQuery;
import health.overturn.operations.worklist.ListSummaries;
import health.overturn.operations.worklist.QueueQuery;
import health.overturn.operations.worklist.SmallBalanceQuery;
import health.overturn.operations.worklist.WorklistQuery;
import health.overturn.storage.claim.AliasProposalStore;
import health.overturn.storage.conversation.ConversationStore;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.denial.ValueList;
import health.overturn.storage.denial.WatchFinder;
import health.overturn.storage.practice.PracticeStore;
import health.overturn.storage.read.ReadLog;

/// The stores, queries and commands that the API calls, by concern.
public record ApiDependencies(
        PracticeStore practices,
        Denials denials,
        Lists lists,
        Commands commands,
        Figures figures,
        Records records,
        Flow flow,
        EventBus bus,
        AnswerStore answers) {
    /// Readers of denials, and the record of who was shown what.
    public record Denials(
            DenialFinder finder,
            TierReader tiers,
            ValueList valueList,
            WatchFinder watches,
            ReadLog reads,
            ConversationStore conversations) {}

    /// The lists from which people work.
    public record Lists(
            WorklistQuery worklists,
            QueueQuery queues,
            EscalationQuery escalations,
            SmallBalanceQuery smallBalances,
            BatchQuery batches,
            ListSummaries summaries) {}

    /// The commands of people.
    public record Commands(
            MoveDenial moveDenial,
            BatchMembers batchMembers,
            CoverOwner coverOwner,
            HandOverWork handOver,
            EnterManualDenials enterDenials,
            MoveReview moveReview,
            AcceptAlias acceptAlias) {}

    /// The stores of figures, reports, letters and prevention reviews.
    public record Figures(SnapshotStore snapshots, ReportStore reports, LetterStore letters, ReviewStore reviews) {}

    /// The stores of what the intake and the jobs record.
    public record Records(
            Ledger ledger,
            RunReportStore runReports,
            TopDenialsStore topDenials,
            ReprocessingStore reprocessings,
            UnreadUploads unreadUploads,
            AliasProposalStore aliasProposals) {}

    /// Data in and out in bulk.
    public record Flow(MoveLogReader moves, ChangedDenials changed, PresignedUploads uploads, OrderExport exports) {}
}
