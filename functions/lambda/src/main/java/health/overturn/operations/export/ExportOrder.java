package health.overturn.operations.export;

import java.time.Instant;

/// What an export is to hold.
///
/// @param asOf the moment whose state it shows
/// @param by the subject of the person or the tool that ordered it
/// @param role her role, which decides about the columns that name patients
/// @param at when it was ordered
public record ExportOrder(ExportKind kind, ExportFormat format, Instant asOf, String by, String role, Instant at) {
    ExportOrder withAsOf(Instant moment) {
        return new ExportOrder(kind, format, moment, by, role, at);
    }

    /// What the rows of an export are.
    public enum ExportKind {
        DENIALS,
        MOVES,
        ADJUDICATIONS,
        SNAPSHOTS
    }

    /// The form of an export's files, each compressed with gzip.
    public enum ExportFormat {
        NDJSON("ndjson"),
        CSV("csv");

        private final String suffix;

        ExportFormat(String suffix) {
            this.suffix = suffix;
        }

        String suffix() {
            return suffix;
        }
    }
}
