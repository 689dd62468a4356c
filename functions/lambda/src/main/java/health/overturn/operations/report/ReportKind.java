package health.overturn.operations.report;

import java.util.Locale;

/// A report that is written with the snapshot.
public enum ReportKind {
    /// Contractual write-offs (CO-45) by payer and procedure, for an ended week.
    CONTRACTUAL,
    /// The behavior of payers, over four weeks.
    PAYERS,
    /// The upstream systems in which repeated denials start, for an ended week.
    UPSTREAM,
    /// The amounts at risk by deadline, for a day.
    DEADLINES,
    /// What payers usually allow for a line of a procedure, for a day.
    ALLOWED,
    /// What was sent and what came back by payer, reason and response, for a day.
    RESPONSES,
    /// What people sent, held against what remittances show since, for a day.
    WORKLOG;

    /// The kind's name in keys and in the API.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
