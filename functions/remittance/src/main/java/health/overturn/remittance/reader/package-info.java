/// Turns segments into the records of `health.overturn.remittance`: one class per loop of the 835 guide, checkpoints
/// for files that are read in several calls, and the balance of claim, transaction and file.
///
/// [RemittanceReader] is the entry point.
@NullMarked
package health.overturn.remittance.reader;

import org.jspecify.annotations.NullMarked;
