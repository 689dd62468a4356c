package health.overturn.sample.scenario;

/// Whether every claim of a sample balances.
public enum BalanceMode {
    /// Every file balances on all three levels.
    TIE,
    /// Some denials have no reason, as some payers send them. Their charge less adjustments is not the amount paid, and
    /// the truth of their file says so.
    AS_SENT
}
