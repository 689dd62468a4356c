package health.overturn.remittance;

/// A record that the remittance reader returns.
///
/// Records come in the order of the file: a transaction, its claims and provider adjustments, its end. Problems come
/// between them.
public sealed interface RemittanceRecord
        permits Transaction, ClaimPayment, ProviderAdjustment, TransactionEnd, Problem {}
