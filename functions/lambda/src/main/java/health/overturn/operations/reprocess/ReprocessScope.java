package health.overturn.operations.reprocess;

import java.time.LocalDate;

/// Which files are to be read again.
public sealed interface ReprocessScope {
    /// @param file its id, as events and the source of a denial name it
    record OneFile(String file) implements ReprocessScope {}

    /// All that came in on some days of the practice.
    ///
    /// @param to the last of them
    record DateRange(LocalDate from, LocalDate to) implements ReprocessScope {}
}
