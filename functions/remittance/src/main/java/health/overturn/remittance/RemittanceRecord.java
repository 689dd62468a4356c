package health.overturn.remittance;

/// What a [RemittanceReader] gives, in the order of the file: a transaction, its claims and provider-level adjustments,
/// its end; problems wherever they stand.
public sealed interface RemittanceRecord
        permits Transaction, ClaimPayment, ProviderAdjustment, TransactionEnd, Problem {}
