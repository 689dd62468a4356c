package health.overturn.remittance.reader;

import health.overturn.remittance.SaturatingCents;

/// The running sums of a transaction. Sums stop at the largest number rather than overflow.
///
/// @param claims claims read
/// @param paidCents the sum of CLP04
/// @param providerCents the sum of the PLB amounts
/// @param linesBalance every line so far ties
/// @param claimsBalance every claim so far ties
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

    /// What the payment should be: claims paid less provider adjustments.
    long expectedPaymentCents() {
        return SaturatingCents.add(paidCents, -providerCents);
    }
}
