/// The content of a remittance (X12 835) as immutable records.
///
/// Names follow the 835 guide: a [Transaction] is one ST to SE (one payment), a [ClaimPayment] one CLP, a
/// [ServiceLine] one SVC, an [Adjustment] one group, reason and amount of a CAS. The subpackage `reader` makes these
/// records from bytes. Denials are not known here.
@NullMarked
package health.overturn.remittance;

import org.jspecify.annotations.NullMarked;
