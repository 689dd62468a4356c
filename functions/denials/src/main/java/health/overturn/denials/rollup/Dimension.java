package health.overturn.denials.rollup;

/// A dimension by which figures are broken down.
public enum Dimension {
    /// The whole practice.
    ALL,
    CATEGORY,
    /// The id under which the practice keeps the payer.
    PAYER,
    /// CARC and category, in the form of [ReasonKey].
    REASON,
    /// The provider's NPI; empty if the remittance names none.
    PROVIDER,
    CLUSTER,
    FIX_LEVEL,
    /// The state of an open denial, such as `WAITING_ON_PAYER`.
    STATE,
    TIER,
    OWNER,
    QUEUE,
    /// Days from the first denial, in bands.
    AGE
}
