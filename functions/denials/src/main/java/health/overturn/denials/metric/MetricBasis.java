package health.overturn.denials.metric;

/// The date that decides to which time a metric counts a denial or an adjudication.
public enum MetricBasis {
    /// The payer's date of the adjudication falls into the week.
    PAYER_DATE,
    /// The payer's date falls into the twelve weeks that end with the week.
    PAYER_DATE_TWELVE_WEEKS,
    /// The claim's first adjudication falls into the first of the twelve weeks that end with the week.
    COHORT,
    /// The day of resolution falls into the week.
    RESOLVED_ON,
    /// The day of the first touch falls into the week.
    TOUCHED_ON,
    /// The denial was to be worked in the week, as it stood at the time of the snapshot.
    WEEK_AS_TAKEN,
    /// The denial is open at the time of the snapshot.
    OPEN_NOW
}
