package health.overturn.local.read;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// The request to fold files as of a day.
record HistoryCommand(List<Path> files, JudgingTools tools, LocalDate asOf) {
    /// @param denials receives each denial
    History fold(Consumer<HistoryRows.DenialRow> denials) throws IOException {
        return History.fold(files, tools, asOf, denials);
    }
}
