/// The ledger: one row for each remittance of an upload, with its sums, problems, notes and unknown codes, and one for
/// each upload that was not read.
@NullMarked
package health.overturn.operations.ledger;

import org.jspecify.annotations.NullMarked;
