package health.overturn.remittance;

/// The running sums of a transaction. Sums stop at the largest number rather than overflow.
///
/// @param claims claims read
/// @param paidCents the sum of CLP04
/// @param providerCents the sum of the PLB amounts
/// @param linesBalance every line so far ties
/// @param claimsBalance every claim so far ties
public record Totals(int claims, long paidCents, long providerCents, boolean linesBalance, boolean claimsBalance) {
    static final Totals NONE = new Totals(0, 0, 0, true, true);

    Totals withClaim(long paid, boolean linesTie, boolean claimTies) {
        return new Totals(
                claims + 1,
                Cents.add(paidCents, paid),
                providerCents,
                linesBalance && linesTie,
                claimsBalance && claimTies);
    }

    Totals withProviderAdjustment(long amount) {
        return new Totals(claims, paidCents, Cents.add(providerCents, amount), linesBalance, claimsBalance);
    }

    /// What the payment should be: claims paid less provider adjustments.
    long paymentCents() {
        return Cents.add(paidCents, -providerCents);
    }
}
