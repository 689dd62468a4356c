package health.overturn.denials.appeal;

/// How an appeal goes to the payer.
public enum AppealChannel {
    MAIL,
    /// Mail with a receipt.
    CERTIFIED_MAIL,
    FAX,
    /// The payer's web page.
    PORTAL,
    /// An electronic attachment, such as X12 275.
    ELECTRONIC,
    OTHER
}
