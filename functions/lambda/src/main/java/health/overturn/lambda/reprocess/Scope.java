package health.overturn.lambda.reprocess;

import java.time.LocalDate;

/// Which files are to be read again.
public sealed interface Scope {
    /// @param file its id, as events and the source of a denial name it
    record OneFile(String file) implements Scope {}

    /// All that came in on some days of the practice.
    ///
    /// @param to the last of them
    record Span(LocalDate from, LocalDate to) implements Scope {}
}
