package health.overturn.operations.report;

import java.util.Locale;

/// A report that is written when figures are taken.
public enum ReportKind {
    /// What contracts took off (CO-45), by payer and procedure; of an ended week.
    CONTRACTUAL,
    /// How payers have dealt with the practice; of four weeks.
    PAYERS,
    /// Where repeat denials start; of an ended week.
    UPSTREAM,
    /// What is at risk by deadlines; of a day.
    DEADLINES;

    /// Its name in keys and in the API.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
