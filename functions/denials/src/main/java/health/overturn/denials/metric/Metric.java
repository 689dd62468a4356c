package health.overturn.denials.metric;

/// Every figure of a snapshot. METRICS.md says for each what is divided by what, and what is left out.
public enum Metric {
    DENIALS("denials", Unit.COUNT, Basis.PAYER_DATE),
    DENIED("deniedCents", Unit.CENTS, Basis.PAYER_DATE),
    FIRST_ADJUDICATIONS("firstAdjudications", Unit.COUNT, Basis.PAYER_DATE),
    FIRST_CHARGES("firstChargeCents", Unit.CENTS, Basis.PAYER_DATE),
    FIRST_DENIALS("firstDenials", Unit.COUNT, Basis.PAYER_DATE),
    FIRST_DENIED("firstDeniedCents", Unit.CENTS, Basis.PAYER_DATE),
    INITIAL_DENIAL_RATE("initialDenialRate", Unit.SHARE_OF_COUNT, Basis.PAYER_DATE),
    INITIAL_DENIAL_RATE_DOLLARS("initialDenialRateCents", Unit.SHARE_OF_CENTS, Basis.PAYER_DATE),
    INITIAL_DENIAL_RATE_CHARGES("initialDenialRateChargeCents", Unit.SHARE_OF_CENTS, Basis.PAYER_DATE),
    PREVENTABLE("preventableShare", Unit.SHARE_OF_COUNT, Basis.PAYER_DATE),
    PREVENTABLE_DOLLARS("preventableShareCents", Unit.SHARE_OF_CENTS, Basis.PAYER_DATE),
    REPEATED("repeatedDenials", Unit.COUNT, Basis.PAYER_DATE),
    TAKEBACKS("takebacks", Unit.COUNT, Basis.PAYER_DATE),
    TAKEN_BACK("takebackCents", Unit.CENTS, Basis.PAYER_DATE),
    PAID("paidCents", Unit.CENTS, Basis.PAYER_DATE),
    NET_COLLECTION_CASH("netCollectionRateCash", Unit.SHARE_OF_CENTS, Basis.PAYER_DATE),
    NET_COLLECTION_CASH_TWELVE_WEEKS(
            "netCollectionRateCashTwelveWeeks", Unit.SHARE_OF_CENTS, Basis.PAYER_DATE_TWELVE_WEEKS),
    NET_COLLECTION_COHORT("netCollectionRateCohort", Unit.SHARE_OF_CENTS, Basis.COHORT),

    RESOLVED("resolved", Unit.COUNT, Basis.RESOLVED_ON),
    RESOLVED_DENIED("resolvedCents", Unit.CENTS, Basis.RESOLVED_ON),
    RECOVERED("recoveredCents", Unit.CENTS, Basis.RESOLVED_ON),
    WRITTEN_OFF("writtenOff", Unit.COUNT, Basis.RESOLVED_ON),
    WRITTEN_OFF_NET("writtenOffCents", Unit.CENTS, Basis.RESOLVED_ON),
    OVERTURN_RATE("overturnRate", Unit.SHARE_OF_COUNT, Basis.RESOLVED_ON),
    OVERTURN_RATE_DOLLARS("overturnRateCents", Unit.SHARE_OF_CENTS, Basis.RESOLVED_ON),
    APPEAL_OVERTURN_RATE("appealOverturnRate", Unit.SHARE_OF_COUNT, Basis.RESOLVED_ON),
    APPEAL_OVERTURN_RATE_DOLLARS("appealOverturnRateCents", Unit.SHARE_OF_CENTS, Basis.RESOLVED_ON),
    DAYS_TO_RESOLUTION_WORKED("daysToResolutionWorked", Unit.DAYS, Basis.RESOLVED_ON),
    DAYS_TO_RESOLUTION_ALONE("daysToResolutionAlone", Unit.DAYS, Basis.RESOLVED_ON),
    TOUCHES_PER_RESOLUTION("touchesPerResolution", Unit.MEAN, Basis.RESOLVED_ON),
    DAYS_TO_FIRST_TOUCH("daysToFirstTouch", Unit.DAYS, Basis.TOUCHED_ON),

    OPEN("openDenials", Unit.COUNT, Basis.OPEN_NOW),
    OPEN_DOLLARS("openCents", Unit.CENTS, Basis.OPEN_NOW),
    AGED("agedShare", Unit.SHARE_OF_COUNT, Basis.OPEN_NOW),
    AGED_DOLLARS("agedShareCents", Unit.SHARE_OF_CENTS, Basis.OPEN_NOW),
    NEVER_WORKED("neverWorkedShare", Unit.SHARE_OF_COUNT, Basis.OPEN_NOW),
    NEVER_WORKED_DOLLARS("neverWorkedShareCents", Unit.SHARE_OF_CENTS, Basis.OPEN_NOW),
    HELD("held", Unit.COUNT, Basis.OPEN_NOW),
    HELD_DOLLARS("heldCents", Unit.CENTS, Basis.OPEN_NOW),
    ESCALATED("escalated", Unit.COUNT, Basis.OPEN_NOW),
    ESCALATED_DOLLARS("escalatedCents", Unit.CENTS, Basis.OPEN_NOW),
    CARRIED_OVER("carriedOver", Unit.COUNT, Basis.OPEN_NOW),
    CARRIED_OVER_DOLLARS("carriedOverCents", Unit.CENTS, Basis.OPEN_NOW),
    OVERDUE("overdue", Unit.COUNT, Basis.OPEN_NOW),
    OVERDUE_DOLLARS("overdueCents", Unit.CENTS, Basis.OPEN_NOW),
    ENTERED_BY_HAND("enteredByHand", Unit.COUNT, Basis.OPEN_NOW),
    ENTERED_BY_HAND_DOLLARS("enteredByHandCents", Unit.CENTS, Basis.OPEN_NOW),
    AT_RISK_7("atRisk7Days", Unit.COUNT, Basis.OPEN_NOW),
    AT_RISK_7_DOLLARS("atRisk7DaysCents", Unit.CENTS, Basis.OPEN_NOW),
    AT_RISK_14("atRisk14Days", Unit.COUNT, Basis.OPEN_NOW),
    AT_RISK_14_DOLLARS("atRisk14DaysCents", Unit.CENTS, Basis.OPEN_NOW),
    AT_RISK_30("atRisk30Days", Unit.COUNT, Basis.OPEN_NOW),
    AT_RISK_30_DOLLARS("atRisk30DaysCents", Unit.CENTS, Basis.OPEN_NOW),
    NO_DEADLINE("noDeadline", Unit.COUNT, Basis.OPEN_NOW),
    NO_DEADLINE_DOLLARS("noDeadlineCents", Unit.CENTS, Basis.OPEN_NOW),
    DEADLINE_LOST("deadlineLost", Unit.COUNT, Basis.OPEN_NOW),
    DEADLINE_LOST_DOLLARS("deadlineLostCents", Unit.CENTS, Basis.OPEN_NOW),
    DEADLINE_LOST_UNTOUCHED_DOLLARS("deadlineLostUntouchedCents", Unit.CENTS, Basis.OPEN_NOW),
    TOP_20("top20ShareCents", Unit.SHARE_OF_CENTS, Basis.OPEN_NOW);

    private final String key;
    private final Unit unit;
    private final Basis basis;

    Metric(String key, Unit unit, Basis basis) {
        this.key = key;
        this.unit = unit;
        this.basis = basis;
    }

    /// Its name outside; it never changes.
    public String key() {
        return key;
    }

    public Unit unit() {
        return unit;
    }

    public Basis basis() {
        return basis;
    }
}
