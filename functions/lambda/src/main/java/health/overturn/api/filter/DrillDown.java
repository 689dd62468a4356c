package health.overturn.api.filter;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.metric.Figure;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.ReasonKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Builds the link from a figure to its denials in their current state: a query of the list of denials. A share leads
/// to the denials of its numerator.
public final class DrillDown {
    private static final int TWELVE_WEEKS_BACK = -11;
    private static final int AGED_DAYS = 91;
    private static final int NEVER_WORKED_DAYS = 31;

    private static final String WON_OUTCOMES = "PAID,OVERTURNED";
    private static final String DECIDED_OUTCOMES = WON_OUTCOMES + ",WRITTEN_OFF,SOFT_WRITTEN_OFF,PATIENT_BILLED,UPHELD";

    private final Snapshot snapshot;
    private final Map<String, String> query = new LinkedHashMap<>();

    private DrillDown(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public static String link(String practice, Snapshot snapshot, Figure figure) {
        DrillDown drillDown = new DrillDown(snapshot);
        drillDown.addTime(figure.metric());
        drillDown.addCell(figure.part());
        drillDown.addState(figure.metric());
        return "/v1/practices/" + practice + "/denials?"
                + drillDown.query.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private void addTime(Metric metric) {
        Week week = snapshot.week();
        switch (metric.basis()) {
            case PAYER_DATE -> putRange("from", "to", week.monday(), week.sunday());
            case PAYER_DATE_TWELVE_WEEKS ->
                putRange("from", "to", week.plus(TWELVE_WEEKS_BACK).monday(), week.sunday());
            case COHORT ->
                putRange(
                        "from",
                        "to",
                        week.plus(TWELVE_WEEKS_BACK).monday(),
                        week.plus(TWELVE_WEEKS_BACK).sunday());
            case RESOLVED_ON -> {
                query.put("state", "RESOLVED");
                putRange("resolvedFrom", "resolvedTo", week.monday(), week.sunday());
            }
            case WEEK_AS_TAKEN -> {}
            case TOUCHED_ON -> putRange("firstTouchedFrom", "firstTouchedTo", week.monday(), week.sunday());
            case OPEN_NOW -> query.put("state", DenialFilter.OPEN);
        }
    }

    private void putRange(String from, String to, LocalDate first, LocalDate last) {
        query.put(from, first.toString());
        query.put(to, last.toString());
    }

    private void addCell(DimensionValue cell) {
        LocalDate day = snapshot.day();
        switch (cell.dimension()) {
            case ALL -> {}
            case CATEGORY -> query.put("category", cell.value());
            case PAYER -> query.put("payer", cell.value());
            case REASON -> addReason(cell.value());
            case PROVIDER -> query.put("provider", cell.value());
            case CLUSTER -> query.put("cluster", cell.value());
            case FIX_LEVEL -> query.put("fixLevel", cell.value().isEmpty() ? "-" : cell.value());
            case STATE -> query.put("state", cell.value());
            case TIER -> query.put("tier", cell.value());
            case OWNER -> query.put("owner", cell.value().isEmpty() ? "-" : cell.value());
            case QUEUE -> query.put("queue", cell.value());
            case AGE -> addAge(cell.value(), day);
        }
    }

    private void addReason(String reason) {
        String carc = reason.substring(0, reason.indexOf(' ')).replace("CO-", "");
        if (!carc.equals("-")) {
            query.put("carc", carc);
        }
        query.put("category", ReasonKey.category(reason).name());
    }

    /// @param band a range of days since the first denial, such as `31-60` or `90+`
    private void addAge(String band, LocalDate day) {
        if (band.endsWith("+")) {
            query.put("firstDeniedTo", day.minusDays(AGED_DAYS).toString());
            return;
        }
        String[] ends = band.split("-", -1);
        putRange(
                "firstDeniedFrom",
                "firstDeniedTo",
                day.minusDays(Long.parseLong(ends[1])),
                day.minusDays(Long.parseLong(ends[0])));
    }

    private void addRisk(LocalDate day, int days) {
        query.put("answered", "false");
        putRange("deadlineFrom", "deadlineTo", day, day.plusDays(days));
    }

    private void addStakeKnown() {
        query.put("outcome", DECIDED_OUTCOMES);
        query.put("stakeKnown", "true");
    }

    private void addState(Metric metric) {
        LocalDate day = snapshot.day();
        switch (metric) {
            case AGED, AGED_DOLLARS -> addAge("90+", day);
            case NEVER_WORKED, NEVER_WORKED_DOLLARS -> {
                query.put("touched", "false");
                query.put("to", day.minusDays(NEVER_WORKED_DAYS).toString());
            }
            case HELD, HELD_DOLLARS -> query.put("state", "HELD");
            case ESCALATED, ESCALATED_DOLLARS -> query.put("state", "ESCALATED");
            case CARRIED_OVER, CARRIED_OVER_DOLLARS -> {
                query.put("state", "ESCALATED");
                query.put("decideTo", day.minusDays(1).toString());
            }
            case ENTERED_BY_HAND, ENTERED_BY_HAND_DOLLARS -> query.put("entered", "BY_HAND");
            case NO_DEADLINE, NO_DEADLINE_DOLLARS -> query.put("deadline", "NONE");
            case SILENT, SILENT_DOLLARS -> query.put("silent", "true");
            case PROPOSED, PROPOSED_DOLLARS -> query.put("proposed", "true");
            case PROPOSALS_CARRIED_OVER, PROPOSALS_CARRIED_OVER_DOLLARS -> {
                query.put("proposed", "true");
                query.put("proposalDueTo", day.minusDays(1).toString());
            }
            case TOP_WORKED -> query.put("tier", "TOP");
            case NEXT_NOTED -> query.put("tier", "NEXT");
            case SMALL_REVIEWED -> query.put("tier", "SMALL");
            case PREVENTABLE, PREVENTABLE_DOLLARS -> query.put("preventable", "true");
            case WRITTEN_OFF -> query.put("outcome", "WRITTEN_OFF,SOFT_WRITTEN_OFF");
            case WRITTEN_OFF_NET -> query.put("writtenOff", "true");
            case OVERTURN_RATE, OVERTURN_RATE_DOLLARS -> query.put("outcome", WON_OUTCOMES);
            case APPEAL_OVERTURN_RATE, APPEAL_OVERTURN_RATE_DOLLARS -> {
                query.put("outcome", WON_OUTCOMES);
                query.put("appealed", "true");
            }
            case STAKE_KNOWN -> addStakeKnown();
            case APPEAL_STAKE_KNOWN -> {
                addStakeKnown();
                query.put("appealed", "true");
            }
            case OVERDUE, OVERDUE_DOLLARS ->
                query.put("nextActionTo", day.minusDays(1).toString());
            case AT_RISK_7, AT_RISK_7_DOLLARS -> addRisk(day, 7);
            case AT_RISK_14, AT_RISK_14_DOLLARS -> addRisk(day, 14);
            case AT_RISK_30, AT_RISK_30_DOLLARS -> addRisk(day, 30);
            case DEADLINE_LOST, DEADLINE_LOST_DOLLARS -> query.put("deadlineStanding", "LOST");
            case DEADLINE_LOST_UNTOUCHED_DOLLARS -> {
                query.put("touched", "false");
                query.put("deadlineStanding", "LOST");
            }
            case PASSED_BY_GUESS, PASSED_BY_GUESS_DOLLARS -> query.put("deadlineStanding", "PASSED_BY_GUESS");
            case ANSWERED_IN_TIME, ANSWERED_IN_TIME_DOLLARS -> query.put("deadlineStanding", "ANSWERED_IN_TIME");
            // The time and the part of the figure select its denials alone.
            case DENIALS,
                    DENIED,
                    FIRST_ADJUDICATIONS,
                    FIRST_CHARGES,
                    FIRST_DENIALS,
                    FIRST_DENIED,
                    INITIAL_DENIAL_RATE,
                    INITIAL_DENIAL_RATE_DOLLARS,
                    INITIAL_DENIAL_RATE_CHARGES,
                    REPEATED,
                    TAKEBACKS,
                    TAKEN_BACK,
                    PAID,
                    NET_COLLECTION_CASH,
                    NET_COLLECTION_CASH_TWELVE_WEEKS,
                    NET_COLLECTION_COHORT,
                    RESOLVED,
                    RESOLVED_DENIED,
                    RECOVERED,
                    ALLOWED_TO_PATIENT,
                    DAYS_TO_RESOLUTION_WORKED,
                    DAYS_TO_RESOLUTION_ALONE,
                    TOUCHES_PER_RESOLUTION,
                    DAYS_TO_FIRST_TOUCH,
                    BATCHES_DONE,
                    ESCALATIONS_DECIDED,
                    PROPOSALS_DECIDED,
                    FRESH_ROUTED,
                    OPEN,
                    OPEN_DOLLARS,
                    TOP_20 -> {}
        }
    }
}
