package health.overturn.api.contract;

import health.overturn.api.http.CsvColumns;
import health.overturn.operations.measure.FigureRow;
import health.overturn.operations.report.ReportKind;

/// The columns of each list as CSV. They are part of the contract (`x-csv-columns`): a new one goes to the end.
public final class ListColumns {
    public static final CsvColumns DENIALS = CsvColumns.of(
            "id",
            "claimId",
            "payerClaimId",
            "patient.name",
            "patient.memberId",
            "payer.id",
            "payer.name",
            "receivedOn",
            "serviceFrom",
            "chargeCents",
            "paidCents",
            "deniedCents",
            "openCents",
            "recoveredCents",
            "category",
            "fixLevel",
            "cluster",
            "upstreamSystem",
            "nextStep",
            "patientLiable",
            "preventable",
            "forbidden",
            "reasons",
            "state",
            "outcome",
            "takeback",
            "shiftedToPatient",
            "allowedToPatientCents",
            "stakeCents",
            "cause",
            "owner",
            "assignee",
            "queue",
            "touches",
            "touchesSinceDecision",
            "deniedOn",
            "firstDeniedOn",
            "nextActionOn",
            "tier",
            "rank",
            "deadlineStanding",
            "deadlineLost",
            "deadlines",
            "repeatOf",
            "duplicateOf",
            "trace",
            "provider",
            "planType",
            "lines",
            "source.file",
            "source.transaction",
            "source.segment",
            "version",
            "ageDays",
            "nearestDeadline.kind",
            "nearestDeadline.on",
            "nearestDeadline.daysLeft",
            "lastTouch.at",
            "lastTouch.by",
            "lastTouch.action",
            "lastTouch.result",
            "lastTouch.note",
            "resolvedOn",
            "resolvedBy",
            "rest",
            "heldBecause.rule",
            "heldBecause.detail",
            "primaryReason.group",
            "primaryReason.carc",
            "primaryReason.rarcs",
            "primaryReason.words",
            "primaryReason.rule",
            "primaryReason.tableRow",
            "writeOffProposal.by",
            "writeOffProposal.on",
            "writeOffProposal.outcome",
            "writeOffProposal.cents",
            "appeal.state",
            "appeal.level",
            "appeal.openLevel",
            "appeal.until",
            "worth.expectedCents",
            "worth.response",
            "worth.won",
            "worth.decided",
            "worth.basis",
            "worth.valueCents");
    public static final CsvColumns APPEAL_PACKET = CsvColumns.of("name", "label", "value", "blank");
    public static final CsvColumns WORKLIST = DENIALS.and("section", "nearDeadline");
    public static final CsvColumns ESCALATIONS = DENIALS.and("dueOn", "carriedOver");
    public static final CsvColumns SMALL_BALANCES = DENIALS.and("review", "reviews", "lastReviewed");
    public static final CsvColumns BATCHES = CsvColumns.of(
            "id", "week", "payer.id", "payer.name", "category", "tier", "members", "done", "openCents", "dueOn");
    public static final CsvColumns REMITTANCES = CsvColumns.of(
            "id",
            "file",
            "status",
            "receivedAt",
            "payer.id",
            "payer.name",
            "trace",
            "paidOn",
            "paymentCents",
            "claims",
            "deniedClaims",
            "paidCents",
            "deniedCents",
            "adjustedCents",
            "recoupedCents",
            "balanced",
            "copyOf",
            "attempts",
            "problems");
    public static final CsvColumns UNKNOWN_CODES = CsvColumns.of("kind", "code", "count", "cents");
    public static final CsvColumns WATCHED =
            CsvColumns.of("claimId", "payerClaimId", "payer.id", "payer.name", "cents", "since", "runsOutOn", "codes");
    public static final CsvColumns NOTES = CsvColumns.of(
            "remittance",
            "payer.id",
            "payer.name",
            "paidOn",
            "count",
            "cents",
            "group",
            "carc",
            "line",
            "serviceFrom",
            "chargeCents",
            "claimId",
            "payerClaimId");
    public static final CsvColumns ALIAS_PROPOSALS = CsvColumns.of("id", "firstSeenAt", "accepted", "payers");
    public static final CsvColumns REPROCESSINGS = CsvColumns.of(
            "id", "stage", "dry", "askedBy", "askedAt", "file", "from", "to", "files", "missing", "claims", "changes");
    public static final CsvColumns RUNS = CsvColumns.of(
            "cycle",
            "period",
            "week",
            "scheduledTime",
            "lookedAt",
            "moved.count",
            "moved.cents",
            "missing",
            "sentAgain");
    public static final CsvColumns FIGURES =
            CsvColumns.of(FigureRow.COLUMNS.toArray(String[]::new)).and("denialsUrl");
    public static final CsvColumns LETTERS = CsvColumns.of("week", "letter", "figures");
    public static final CsvColumns REVIEWS = CsvColumns.of(
            "id",
            "status",
            "system",
            "category",
            "fixLevel",
            "topic",
            "topicValue",
            "denials",
            "deniedCents",
            "suggestion",
            "owner",
            "action",
            "actedOn",
            "closed",
            "verdict",
            "version");
    public static final CsvColumns BASELINE = CsvColumns.of(
            "figure", "numeratorThen", "denominatorThen", "numerator", "denominator", "changePoints", "changePercent");
    public static final CsvColumns READS = CsvColumns.of("at", "person", "role", "operation", "result", "held", "of");
    public static final CsvColumns SETTINGS_VERSIONS = CsvColumns.of("version", "savedAt", "savedBy", "changed");
    public static final CsvColumns RECOUPMENTS = CsvColumns.of(
            "remittance", "payer", "payerName", "trace", "paidOn", "paymentCents", "recoupedCents", "adjustedCents");

    private ListColumns() {}

    public static CsvColumns of(ReportKind report) {
        return switch (report) {
            case CONTRACTUAL ->
                CsvColumns.of(
                        "payer",
                        "procedure",
                        "writtenOffCents",
                        "chargeCents",
                        "writtenOffCentsBefore",
                        "chargeCentsBefore",
                        "usualPercent",
                        "unusualLines",
                        "unusualCents",
                        "examples");
            case PAYERS ->
                CsvColumns.of(
                        "payer",
                        "claims",
                        "firstDenials",
                        "firstDeniedCents",
                        "firstChargeCents",
                        "repeatedDenials",
                        "repeatedForAnotherReason",
                        "takebacks",
                        "takebackCents",
                        "answers",
                        "answerDaysMedian",
                        "answerDaysNinetieth");
            case UPSTREAM ->
                CsvColumns.of(
                        "place",
                        "system",
                        "repeatDenials",
                        "repeatDeniedCents",
                        "firstDenials",
                        "firstDeniedCents",
                        "repeatedDenials");
            case ALLOWED -> CsvColumns.of("payer", "procedure", "medianCents", "lines");
            case RESPONSES ->
                CsvColumns.of("payer", "reason", "response", "sent", "decided", "won", "stakeCents", "wonCents");
            case WORKLOG ->
                CsvColumns.of(
                        "person",
                        "payer",
                        "sent",
                        "answered",
                        "waiting",
                        "unseen",
                        "ended",
                        "answerDaysMedian",
                        "examples");
            case DEADLINES ->
                CsvColumns.of(
                        "dimension",
                        "part",
                        "in7Days",
                        "in7DaysCents",
                        "in14Days",
                        "in14DaysCents",
                        "in30Days",
                        "in30DaysCents",
                        "lost",
                        "lostCents",
                        "lostUntouched",
                        "lostUntouchedCents",
                        "passedByGuess",
                        "passedByGuessCents",
                        "answeredInTime",
                        "answeredInTimeCents",
                        "withoutDeadline",
                        "withoutDeadlineCents");
        };
    }
}
