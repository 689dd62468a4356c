package health.overturn.remittance;

/// What a transaction came to.
///
/// @param claims claim payments read
/// @param paid the sum of CLP04
/// @param providerAdjusted the sum of the PLB amounts
/// @param complete its SE was read
/// @param linesBalance every line: charge less adjustments is what was paid
/// @param claimsBalance every claim: charge less all its adjustments is what was paid
/// @param paymentBalances claims paid less provider adjustments is BPR02; false where the transaction is not complete
public record TransactionEnd(
        int claims,
        Money paid,
        Money providerAdjusted,
        boolean complete,
        boolean linesBalance,
        boolean claimsBalance,
        boolean paymentBalances)
        implements RemittanceRecord {
    public boolean balanced() {
        return linesBalance && claimsBalance && paymentBalances;
    }
}
