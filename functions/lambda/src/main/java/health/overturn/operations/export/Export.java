package health.overturn.operations.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// An export, and how far it has come.
///
/// @param id a random text
/// @param position where the next step goes on; empty at the start
/// @param version the stored version; 0 where nothing is stored
public record Export(
        String id, ExportOrder order, ExportState state, String position, List<ExportPart> parts, long version) {
    public Export {
        parts = List.copyOf(parts);
    }

    /// Whether an export is complete.
    public enum ExportState {
        RUNNING,
        DONE
    }

    /// One file of an export.
    ///
    /// @param number from 1 on
    /// @param bytes the compressed size
    /// @param sha256 the hash of the compressed bytes
    public record ExportPart(int number, long rows, long bytes, String sha256) {}

    public static Export start(String id, ExportOrder order) {
        return new Export(id, order, ExportState.RUNNING, "", List.of(), 0);
    }

    public boolean isDone() {
        return state == ExportState.DONE;
    }

    public long rows() {
        return parts.stream().mapToLong(ExportPart::rows).sum();
    }

    public long bytes() {
        return parts.stream().mapToLong(ExportPart::bytes).sum();
    }

    /// The file name of a part, by which a person saves it.
    public String fileName(ExportPart part) {
        return String.format(
                Locale.ROOT,
                "%s-%05d.%s.gz",
                order.kind().name().toLowerCase(Locale.ROOT),
                part.number(),
                order.format().suffix());
    }

    /// The key of a part in the records bucket.
    public String key(String practice, ExportPart part) {
        return folder(practice) + fileName(part);
    }

    String folder(String practice) {
        return "exports/" + practice + "/" + id + "/";
    }

    Export withPosition(String next) {
        return new Export(id, order, state, next, parts, version);
    }

    Export withPart(ExportPart part) {
        return new Export(
                id,
                order,
                state,
                position,
                Stream.concat(parts.stream(), Stream.of(part)).toList(),
                version);
    }

    Export done() {
        return new Export(id, order, ExportState.DONE, position, parts, version);
    }
}
