package health.overturn.operations.reprocess;

import health.overturn.messaging.event.RunRequest;
import health.overturn.storage.item.DenialSource;

/// A request to reprocess, and how far it has come.
///
/// @param id the time of the request, and what distinguishes requests of the same time
/// @param position where to resume
/// @param version the stored version; 0 where nothing is stored
public record Reprocessing(
        String id,
        ReprocessScope scope,
        RunRequest.Mode mode,
        RejudgeDenials.RejudgeRequest request,
        Stage stage,
        Position position,
        ReprocessReport report,
        long version) {
    /// The passes over the files: first the report, then the changes. So a dry and a real reprocessing give the same
    /// report, wherever the second pass stops.
    public enum Stage {
        LOOKING,
        CHANGING,
        DONE
    }

    /// @param ledgerPosition where in the ledger to look for the next file; for a single file empty until it is read;
    ///     [DenialSource#MANUAL] once the denials entered by hand are read
    /// @param file the file in progress; empty between two files; [DenialSource#MANUAL] for the denials entered
    ///     by hand
    /// @param checkpoint how far the file was read; empty at its beginning
    public record Position(String ledgerPosition, String file, String checkpoint) {
        static final Position START = new Position("", "", "");
        static final Position END = new Position(DenialSource.MANUAL, "", "");

        /// Among the denials entered by hand.
        static Position manual(String after) {
            return new Position("", DenialSource.MANUAL, after);
        }

        boolean isManual() {
            return file.equals(DenialSource.MANUAL);
        }

        /// Whether nothing is left to read in this pass.
        boolean isAtEnd() {
            return ledgerPosition.equals(DenialSource.MANUAL);
        }
    }

    /// A reprocessing at its start.
    public static Reprocessing start(
            String id, ReprocessScope scope, RunRequest.Mode mode, RejudgeDenials.RejudgeRequest request) {
        return new Reprocessing(id, scope, mode, request, Stage.LOOKING, Position.START, ReprocessReport.NONE, 0);
    }

    Reprocessing withProgress(Position next, ReprocessReport newReport) {
        return new Reprocessing(id, scope, mode, request, stage, next, newReport, version);
    }

    /// The same at the start of its next pass, or done.
    Reprocessing startNextPass() {
        boolean more = stage == Stage.LOOKING && mode == RunRequest.Mode.REAL && report.hasChanges();
        Stage next = more ? Stage.CHANGING : Stage.DONE;
        return new Reprocessing(id, scope, mode, request, next, Position.START, report, version);
    }

    boolean isDone() {
        return stage == Stage.DONE;
    }
}
