package health.overturn.denials.rollup;

/// By what a figure is told.
public enum Dimension {
    /// The practice as a whole.
    ALL,
    CATEGORY,
    /// The id under which the practice keeps the payer.
    PAYER,
    /// CARC and category, as [ReasonKey] writes them.
    REASON,
    /// The provider's NPI; empty where the remittance names none.
    PROVIDER,
    CLUSTER,
    FIX_LEVEL,
    /// Where an open denial stands, such as `WAITING_ON_PAYER`.
    STATE,
    TIER,
    OWNER,
    QUEUE,
    /// Days from the first denial, in bands.
    AGE
}
