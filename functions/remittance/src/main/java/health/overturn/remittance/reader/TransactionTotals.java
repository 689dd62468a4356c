package health.overturn.remittance.reader;

import health.overturn.remittance.SaturatingCents;

/// The totals of the claims and provider adjustments of a transaction read so far.
///
/// Stored by component name with a file's progress.
///
/// @param claims number of claims read
/// @param paidCents the sum of CLP04; saturates as in [SaturatingCents]
/// @param providerCents the sum of the PLB amounts; saturates as in [SaturatingCents]
/// @param linesBalance whether every line so far balances
/// @param claimsBalance whether every claim so far balances
public record TransactionTotals(
        int claims, long paidCents, long providerCents, boolean linesBalance, boolean claimsBalance) {
    static final TransactionTotals NONE = new TransactionTotals(0, 0, 0, true, true);

    TransactionTotals withClaim(long paid, boolean linesBalanced, boolean claimBalanced) {
        return new TransactionTotals(
                claims + 1,
                SaturatingCents.add(paidCents, paid),
                providerCents,
                linesBalance && linesBalanced,
                claimsBalance && claimBalanced);
    }

    TransactionTotals withProviderAdjustment(long amount) {
        return new TransactionTotals(
                claims, paidCents, SaturatingCents.add(providerCents, amount), linesBalance, claimsBalance);
    }

    /// The payment that BPR02 should state: claims paid less provider adjustments.
    long expectedPaymentCents() {
        return SaturatingCents.subtract(paidCents, providerCents);
    }
}
