package health.overturn.denials.metric;

/// The metrics of a snapshot. METRICS.md defines each: what is divided by what, and what is left out.
public enum Metric {
    DENIALS("denials", MetricUnit.COUNT, MetricBasis.PAYER_DATE),
    DENIED("deniedCents", MetricUnit.CENTS, MetricBasis.PAYER_DATE),
    FIRST_ADJUDICATIONS("firstAdjudications", MetricUnit.COUNT, MetricBasis.PAYER_DATE),
    FIRST_CHARGES("firstChargeCents", MetricUnit.CENTS, MetricBasis.PAYER_DATE),
    FIRST_DENIALS("firstDenials", MetricUnit.COUNT, MetricBasis.PAYER_DATE),
    FIRST_DENIED("firstDeniedCents", MetricUnit.CENTS, MetricBasis.PAYER_DATE),
    INITIAL_DENIAL_RATE("initialDenialRate", MetricUnit.SHARE_OF_COUNT, MetricBasis.PAYER_DATE),
    INITIAL_DENIAL_RATE_DOLLARS("initialDenialRateCents", MetricUnit.SHARE_OF_CENTS, MetricBasis.PAYER_DATE),
    INITIAL_DENIAL_RATE_CHARGES("initialDenialRateChargeCents", MetricUnit.SHARE_OF_CENTS, MetricBasis.PAYER_DATE),
    PREVENTABLE("preventableShare", MetricUnit.SHARE_OF_COUNT, MetricBasis.PAYER_DATE),
    PREVENTABLE_DOLLARS("preventableShareCents", MetricUnit.SHARE_OF_CENTS, MetricBasis.PAYER_DATE),
    REPEATED("repeatedDenials", MetricUnit.COUNT, MetricBasis.PAYER_DATE),
    TAKEBACKS("takebacks", MetricUnit.COUNT, MetricBasis.PAYER_DATE),
    TAKEN_BACK("takebackCents", MetricUnit.CENTS, MetricBasis.PAYER_DATE),
    PAID("paidCents", MetricUnit.CENTS, MetricBasis.PAYER_DATE),
    NET_COLLECTION_CASH("netCollectionRateCash", MetricUnit.SHARE_OF_CENTS, MetricBasis.PAYER_DATE),
    NET_COLLECTION_CASH_TWELVE_WEEKS(
            "netCollectionRateCashTwelveWeeks", MetricUnit.SHARE_OF_CENTS, MetricBasis.PAYER_DATE_TWELVE_WEEKS),
    NET_COLLECTION_COHORT("netCollectionRateCohort", MetricUnit.SHARE_OF_CENTS, MetricBasis.COHORT),

    RESOLVED("resolved", MetricUnit.COUNT, MetricBasis.RESOLVED_ON),
    RESOLVED_DENIED("resolvedCents", MetricUnit.CENTS, MetricBasis.RESOLVED_ON),
    RECOVERED("recoveredCents", MetricUnit.CENTS, MetricBasis.RESOLVED_ON),
    ALLOWED_TO_PATIENT("allowedToPatientCents", MetricUnit.CENTS, MetricBasis.RESOLVED_ON),
    WRITTEN_OFF("writtenOff", MetricUnit.COUNT, MetricBasis.RESOLVED_ON),
    WRITTEN_OFF_NET("writtenOffCents", MetricUnit.CENTS, MetricBasis.RESOLVED_ON),
    OVERTURN_RATE("overturnRate", MetricUnit.SHARE_OF_COUNT, MetricBasis.RESOLVED_ON),
    OVERTURN_RATE_DOLLARS("overturnRateCents", MetricUnit.SHARE_OF_CENTS, MetricBasis.RESOLVED_ON),
    STAKE_KNOWN("stakeKnownShareCents", MetricUnit.SHARE_OF_CENTS, MetricBasis.RESOLVED_ON),
    APPEAL_OVERTURN_RATE("appealOverturnRate", MetricUnit.SHARE_OF_COUNT, MetricBasis.RESOLVED_ON),
    APPEAL_OVERTURN_RATE_DOLLARS("appealOverturnRateCents", MetricUnit.SHARE_OF_CENTS, MetricBasis.RESOLVED_ON),
    APPEAL_STAKE_KNOWN("appealStakeKnownShareCents", MetricUnit.SHARE_OF_CENTS, MetricBasis.RESOLVED_ON),
    DAYS_TO_RESOLUTION_WORKED("daysToResolutionWorked", MetricUnit.DAYS, MetricBasis.RESOLVED_ON),
    DAYS_TO_RESOLUTION_ALONE("daysToResolutionAlone", MetricUnit.DAYS, MetricBasis.RESOLVED_ON),
    TOUCHES_PER_RESOLUTION("touchesPerResolution", MetricUnit.MEAN, MetricBasis.RESOLVED_ON),
    DAYS_TO_FIRST_TOUCH("daysToFirstTouch", MetricUnit.DAYS, MetricBasis.TOUCHED_ON),

    TOP_WORKED("topWorkedShare", MetricUnit.SHARE_OF_COUNT, MetricBasis.WEEK_AS_TAKEN),
    NEXT_NOTED("nextNotedShare", MetricUnit.SHARE_OF_COUNT, MetricBasis.WEEK_AS_TAKEN),
    BATCHES_DONE("batchesDoneShare", MetricUnit.SHARE_OF_COUNT, MetricBasis.WEEK_AS_TAKEN),
    SMALL_REVIEWED("smallReviewedShare", MetricUnit.SHARE_OF_COUNT, MetricBasis.WEEK_AS_TAKEN),
    ESCALATIONS_DECIDED("escalationsDecidedShare", MetricUnit.SHARE_OF_COUNT, MetricBasis.WEEK_AS_TAKEN),
    PROPOSALS_DECIDED("proposalsDecidedShare", MetricUnit.SHARE_OF_COUNT, MetricBasis.WEEK_AS_TAKEN),
    FRESH_ROUTED("freshRoutedShare", MetricUnit.SHARE_OF_COUNT, MetricBasis.WEEK_AS_TAKEN),
    OPEN("openDenials", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    OPEN_DOLLARS("openCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    AGED("agedShare", MetricUnit.SHARE_OF_COUNT, MetricBasis.OPEN_NOW),
    AGED_DOLLARS("agedShareCents", MetricUnit.SHARE_OF_CENTS, MetricBasis.OPEN_NOW),
    NEVER_WORKED("neverWorkedShare", MetricUnit.SHARE_OF_COUNT, MetricBasis.OPEN_NOW),
    NEVER_WORKED_DOLLARS("neverWorkedShareCents", MetricUnit.SHARE_OF_CENTS, MetricBasis.OPEN_NOW),
    HELD("held", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    HELD_DOLLARS("heldCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    ESCALATED("escalated", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    ESCALATED_DOLLARS("escalatedCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    CARRIED_OVER("carriedOver", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    CARRIED_OVER_DOLLARS("carriedOverCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    OVERDUE("overdue", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    OVERDUE_DOLLARS("overdueCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    SILENT("silent", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    SILENT_DOLLARS("silentCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    PROPOSED("proposed", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    PROPOSED_DOLLARS("proposedCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    PROPOSALS_CARRIED_OVER("proposalsCarriedOver", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    PROPOSALS_CARRIED_OVER_DOLLARS("proposalsCarriedOverCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    ENTERED_BY_HAND("enteredByHand", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    ENTERED_BY_HAND_DOLLARS("enteredByHandCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    AT_RISK_7("atRisk7Days", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    AT_RISK_7_DOLLARS("atRisk7DaysCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    AT_RISK_14("atRisk14Days", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    AT_RISK_14_DOLLARS("atRisk14DaysCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    AT_RISK_30("atRisk30Days", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    AT_RISK_30_DOLLARS("atRisk30DaysCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    NO_DEADLINE("noDeadline", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    NO_DEADLINE_DOLLARS("noDeadlineCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    DEADLINE_LOST("deadlineLost", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    DEADLINE_LOST_DOLLARS("deadlineLostCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    DEADLINE_LOST_UNTOUCHED_DOLLARS("deadlineLostUntouchedCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    PASSED_BY_GUESS("passedByGuess", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    PASSED_BY_GUESS_DOLLARS("passedByGuessCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    ANSWERED_IN_TIME("answeredInTime", MetricUnit.COUNT, MetricBasis.OPEN_NOW),
    ANSWERED_IN_TIME_DOLLARS("answeredInTimeCents", MetricUnit.CENTS, MetricBasis.OPEN_NOW),
    TOP_20("top20ShareCents", MetricUnit.SHARE_OF_CENTS, MetricBasis.OPEN_NOW);

    private final String key;
    private final MetricUnit unit;
    private final MetricBasis basis;

    Metric(String key, MetricUnit unit, MetricBasis basis) {
        this.key = key;
        this.unit = unit;
        this.basis = basis;
    }

    /// The name in the API and in stored snapshots. It never changes.
    public String key() {
        return key;
    }

    public MetricUnit unit() {
        return unit;
    }

    public MetricBasis basis() {
        return basis;
    }
}
