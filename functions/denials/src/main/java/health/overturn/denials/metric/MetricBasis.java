package health.overturn.denials.metric;

/// What puts something into the time that a figure is told for.
public enum MetricBasis {
    /// The payer's date of the adjudication falls into the week.
    PAYER_DATE,
    /// The payer's date falls into the twelve weeks that end with the week.
    PAYER_DATE_TWELVE_WEEKS,
    /// The claim's first adjudication falls into the week that began the twelve ending now.
    COHORT,
    /// The day of resolution falls into the week.
    RESOLVED_ON,
    /// The day of the first touch falls into the week.
    TOUCHED_ON,
    /// It is open at the snapshot's moment.
    OPEN_NOW
}
