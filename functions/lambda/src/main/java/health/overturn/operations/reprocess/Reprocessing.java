package health.overturn.operations.reprocess;

import health.overturn.messaging.event.RunRequest;

/// What was asked for, and how far it has come.
///
/// @param id the moment at which it was asked for, and what tells it from others of the same moment
/// @param position where it goes on
/// @param version of what is stored; 0 where nothing is
public record Reprocessing(
        String id,
        ReprocessScope scope,
        RunRequest.Mode mode,
        RejudgeDenials.RejudgeRequest request,
        Stage stage,
        Position position,
        ReprocessReport report,
        long version) {
    /// The two passes over the files: a report first, then the change. So the report is the same whether
    /// anything is changed or not, and wherever the change was cut short.
    public enum Stage {
        LOOKING,
        CHANGING,
        DONE
    }

    /// @param place what comes next in the ledger comes after this; of one file empty until it is read
    /// @param file the one that is under way, empty between two
    /// @param checkpoint how far that one was read, empty at its beginning
    public record Position(String ledgerPosition, String file, String checkpoint) {
        static final Position START = new Position("", "", "");
    }

    /// One that begins.
    public static Reprocessing start(
            String id, ReprocessScope scope, RunRequest.Mode mode, RejudgeDenials.RejudgeRequest request) {
        return new Reprocessing(id, scope, mode, request, Stage.LOOKING, Position.START, ReprocessReport.NONE, 0);
    }

    Reprocessing withProgress(Position next, ReprocessReport newReport) {
        return new Reprocessing(id, scope, mode, request, stage, next, newReport, version);
    }

    /// The same at the beginning of its next pass, if there is one.
    Reprocessing startNextPass() {
        boolean more = stage == Stage.LOOKING && mode == RunRequest.Mode.REAL && report.hasChanges();
        Stage next = more ? Stage.CHANGING : Stage.DONE;
        return new Reprocessing(id, scope, mode, request, next, Position.START, report, version);
    }

    boolean isDone() {
        return stage == Stage.DONE;
    }
}
