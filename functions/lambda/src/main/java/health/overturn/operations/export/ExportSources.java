package health.overturn.operations.export;

import health.overturn.storage.bucket.RecordsBucket;

/// The sources of all kinds of exports.
///
/// @param records the bucket to which exports are written
public record ExportSources(
        ExportedDenials denials,
        ExportedMoves moves,
        ExportedAdjudications adjudications,
        ExportedSnapshots snapshots,
        RecordsBucket records) {
    ExportSource of(ExportOrder.ExportKind kind) {
        return switch (kind) {
            case DENIALS -> denials;
            case MOVES -> moves;
            case ADJUDICATIONS -> adjudications;
            case SNAPSHOTS -> snapshots;
        };
    }
}
