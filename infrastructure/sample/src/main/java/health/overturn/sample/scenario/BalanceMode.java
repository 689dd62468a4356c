package health.overturn.sample.scenario;

/// Whether every claim ties to the cent.
public enum BalanceMode {
    /// All three levels tie in every file.
    TIE,
    /// Some denials carry no reason at all, as some payers send them: their charge less adjustments is not what was
    /// paid, and their file says so.
    AS_SENT
}
