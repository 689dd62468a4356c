package health.overturn.remittance;

/// The totals of a transaction, after its last claim.
///
/// @param claims number of claim payments read
/// @param paid the sum of CLP04
/// @param providerAdjusted the sum of the PLB amounts
/// @param complete whether its SE was read
/// @param linesBalance whether for every line charge less adjustments is the amount paid
/// @param claimsBalance whether for every claim charge less all adjustments is the amount paid
/// @param paymentBalances whether claims paid less provider adjustments is BPR02; false if `complete` is false
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
