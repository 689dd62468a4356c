/// What a remittance (X12 835) says, as immutable records, and the reader that makes them from bytes.
///
/// Words are the transaction set's own: a [Transaction] is one ST..SE (one payment), a [ClaimPayment] one CLP, a
/// [ServiceLine] one SVC, an [Adjustment] one group, reason and amount of a CAS. Nothing here knows what a denial is.
@NullMarked
package health.overturn.remittance;

import org.jspecify.annotations.NullMarked;
