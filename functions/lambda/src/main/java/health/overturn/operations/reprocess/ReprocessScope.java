package health.overturn.operations.reprocess;

import health.overturn.storage.item.DenialSource;
import java.time.LocalDate;

/// Which files and entries by hand are reprocessed.
public sealed interface ReprocessScope {
    /// Whether denials that were entered by hand belong to it.
    boolean hasManual();

    /// @param file the id of the file, as in events and in the source of a denial; [DenialSource#MANUAL] for all
    ///     denials that were entered by hand
    record OneFile(String file) implements ReprocessScope {
        @Override
        public boolean hasManual() {
            return file.equals(DenialSource.MANUAL);
        }
    }

    /// All files that came in on some days, in the time zone of the practice, and the denials entered by hand on them.
    ///
    /// @param to the last day
    record DateRange(LocalDate from, LocalDate to) implements ReprocessScope {
        @Override
        public boolean hasManual() {
            return true;
        }
    }
}
