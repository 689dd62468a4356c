package health.overturn.operations.reprocess;

import java.time.LocalDate;

/// Which files are reprocessed.
public sealed interface ReprocessScope {
    /// @param file the id of the file, as in events and in the source of a denial
    record OneFile(String file) implements ReprocessScope {}

    /// All files that came in on some days, in the time zone of the practice.
    ///
    /// @param to the last day
    record DateRange(LocalDate from, LocalDate to) implements ReprocessScope {}
}
